// Which organisations are in a case, by the suggestion, and who of the team has a place in it (domain rules 21 and 23).
import type { TeamSuggestion } from './suggest-team.rules.ts';
import type { Seat } from './team-facts.ts';

export interface OrganisationPlace {
  readonly organisationId: string;
  readonly invited: boolean;
  readonly steppedAside: boolean;
  /** Why it was invited or stepped aside. */
  readonly reason: string | null;
  /** The team's members at these units step aside one by one; '-' for those at none. */
  readonly seatsAside: readonly string[];
}

type Place = Pick<Seat, 'organisationId' | 'unitId'>;

export const stepsAside = ({ organisationId, unitId }: Place, { stepAside }: TeamSuggestion): boolean =>
  stepAside.some((one) => one.organisationId === organisationId && one.unitId === unitId);

/**
 * `seats`: those that the suggestion was made for. An organisation steps aside when all of its seats do; one that employs a coordinator
 * stays, and its members step aside one by one: the case must have somebody who runs it.
 */
export function organisationPlaces(
  suggestion: TeamSuggestion,
  seats: readonly Place[],
  coordinatorsAt: readonly string[],
): OrganisationPlace[] {
  const ids = [...seats, ...suggestion.invited].map(({ organisationId }) => organisationId);
  return [...new Set([...ids, ...coordinatorsAt])].map((organisationId) => {
    const isHere = (one: Place): boolean => one.organisationId === organisationId;
    const invitation = suggestion.invited.find(isHere);
    const own = seats.filter(isHere);
    const allAside = own.every((seat) => stepsAside(seat, suggestion));
    const steppedAside = allAside && invitation === undefined && !coordinatorsAt.includes(organisationId);
    const why = invitation ?? (steppedAside ? suggestion.stepAside.find(isHere) : undefined);
    const seatsAside = own.filter((seat) => stepsAside(seat, suggestion)).map(({ unitId }) => unitId ?? '-');
    const invited = invitation !== undefined;
    return {
      organisationId,
      invited,
      steppedAside,
      reason: why?.reason.code ?? null,
      seatsAside: [...new Set(seatsAside)],
    };
  });
}
