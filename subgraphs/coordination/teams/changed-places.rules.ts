// Who is in a case after the child has moved, changed school or listing (domain rule 21). Organisations that the team has added
// itself stay: no placement asked for them.
import { organisationPlaces, stepsAside, type OrganisationPlace } from './case-places.rules.ts';
import { suggestTeam, type TeamSuggestion } from './suggest-team.rules.ts';
import type { ChildPlacement, Seat, TeamDirectory } from './team-facts.ts';

export interface PlacedPerson extends Omit<Seat, 'teamId'> {
  readonly participantId: string;
  readonly role: 'COORDINATOR' | 'MEMBER' | 'INVITED';
  readonly steppedAside: boolean;
}

export interface PlacesNow {
  readonly teamId: string;
  readonly participants: readonly PlacedPerson[];
  readonly organisations: readonly (Pick<Seat, 'organisationId' | 'sector'> & { readonly reason: string | null })[];
}

export interface PlacesThen {
  readonly suggestion: TeamSuggestion;
  readonly organisations: readonly OrganisationPlace[];
  readonly leavingIds: readonly string[];
}

export function placesAfter(placement: ChildPlacement, directory: TeamDirectory, now: PlacesNow): PlacesThen {
  const { teamId, participants, organisations } = now;
  const added = new Set(
    organisations.filter(({ reason }) => reason === 'ADDED_BY_TEAM').map((one) => one.organisationId),
  );
  const byRule = participants.filter(
    ({ role, organisationId }) => role !== 'COORDINATOR' && !added.has(organisationId),
  );
  const coordinatorsAt = participants
    .filter(({ role, steppedAside }) => role === 'COORDINATOR' && !steppedAside)
    .map(({ organisationId }) => organisationId);
  const staffed = [...directory.seats.filter((seat) => seat.teamId === teamId), ...byRule];
  const unstaffed = organisations.filter(
    ({ organisationId }) =>
      !coordinatorsAt.includes(organisationId) && !staffed.some((seat) => seat.organisationId === organisationId),
  );
  const seats = [...staffed, ...unstaffed.map((one) => ({ ...one, unitId: null }))].map(
    ({ organisationId, unitId, sector }) => ({ teamId, organisationId, unitId, sector }),
  );
  const suggestion = suggestTeam(placement, { ...directory, seats }, teamId);
  return {
    suggestion,
    organisations: organisationPlaces(suggestion, seats, coordinatorsAt).filter(
      ({ organisationId }) => !added.has(organisationId),
    ),
    leavingIds: byRule
      .filter((one) => !one.steppedAside && stepsAside(one, suggestion))
      .map(({ participantId }) => participantId),
  };
}
