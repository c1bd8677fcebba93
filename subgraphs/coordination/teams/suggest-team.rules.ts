// Which team meets round a child, who is invited, and who steps aside (domain rule 21). What the hub cannot bring together goes
// straight to a SIP meeting: a meeting without the child's own services would be about somebody else's.
import type { Sector } from '@hlt/shared/consent/category.ts';
import { childsServices, socialServicesOf, type ChildsService } from './childs-services.rules.ts';
import {
  serviceReason,
  teamReason,
  type Reason,
  type ServiceReasonCode,
  type TeamReasonCode,
} from './suggestion-reasons.ts';
import type { ChildPlacement, Seat, TeamDirectory } from './team-facts.ts';

/** An organisation, or one unit of it, for this child. */
export interface SuggestedService {
  readonly organisationId: string;
  readonly unitId: string | null;
  readonly sector: Sector;
  readonly reason: Reason<ServiceReasonCode>;
}

export interface TeamSuggestion {
  /** None when it goes straight to SIP. */
  readonly teamId: string | null;
  /** Of the same municipality: the coordinator knows which of them is the child's. */
  readonly otherTeamIds: readonly string[];
  readonly straightToSip: boolean;
  readonly reason: Reason<TeamReasonCode>;
  readonly invited: readonly SuggestedService[];
  /** Ordinary seats of the team. Whoever has another seat stays. */
  readonly stepAside: readonly SuggestedService[];
}

/** `preferred`: the team that asks; chosen when it is one of several in the right municipality. */
export function suggestTeam(placement: ChildPlacement, directory: TeamDirectory, preferred?: string): TeamSuggestion {
  const blocked = whatCannotBeReached(placement, directory);
  const chosen = blocked ?? chooseTeam(placement, directory);
  const teamId = chosen.teamIds.find((id) => id === preferred) ?? chosen.teamIds[0];
  const otherTeamIds = chosen.teamIds.filter((id) => id !== teamId);
  const straightToSip = teamId === undefined;
  const seats = directory.seats.filter((seat) => seat.teamId === teamId);
  const services = childsServices(placement, directory);
  return {
    teamId: teamId ?? null,
    otherTeamIds,
    straightToSip,
    reason: chosen.reason,
    invited: services.filter((service) => !seats.some((seat) => isSeatOf(seat, service))).map(invite),
    stepAside: seats.flatMap((seat) => {
      const service = services.find(({ sector }) => sector === seat.sector);
      return service === undefined || staysFor(seat, service) ? [] : [aside(seat, service)];
    }),
  };
}

interface Chosen {
  readonly teamIds: readonly string[];
  readonly reason: Reason<TeamReasonCode>;
}

function whatCannotBeReached(
  { school, registeredIn, listedAt }: ChildPlacement,
  to: TeamDirectory,
): Chosen | undefined {
  const straight = (code: TeamReasonCode): Chosen => ({ teamIds: [], reason: teamReason(code) });
  if (socialServicesOf(registeredIn, to) === undefined) return straight('REGISTERED_OUTSIDE');
  if (school === 'NOT_IN_DIRECTORY') return straight('SCHOOL_NOT_IN_DIRECTORY');
  return listedAt === 'NOT_IN_DIRECTORY' ? straight('CARE_UNIT_NOT_IN_DIRECTORY') : undefined;
}

function chooseTeam({ school, registeredIn }: ChildPlacement, { teams, municipalities }: TeamDirectory): Chosen {
  const teamsOf = (code: string | null): string[] =>
    teams.filter(({ municipalityCode }) => municipalityCode === code).map(({ id }) => id);
  const nameOf = (code: string | null): string => municipalities.find((one) => one.code === code)?.name ?? '';
  const atHome = teamsOf(registeredIn);
  if (typeof school === 'object') {
    const { municipalityCode, inHlt, name } = school;
    const atSchool = teamsOf(municipalityCode);
    if (atSchool.length > 0)
      return {
        teamIds: atSchool,
        reason: inHlt ? teamReason('SCHOOL_THERE', nameOf(municipalityCode)) : teamReason('SCHOOL_OUTSIDE_HLT', name),
      };
  }
  if (atHome.length === 0) return { teamIds: [], reason: teamReason('NO_TEAM') };
  const code = school === 'NONE' ? 'NO_SCHOOL' : 'HOME_TEAM_FOR_SCHOOL';
  return { teamIds: atHome, reason: teamReason(code, nameOf(registeredIn)) };
}

const isSeatOf = (seat: Seat, { organisationId, unitId }: ChildsService): boolean =>
  seat.organisationId === organisationId && (unitId === null || seat.unitId === unitId);

const staysFor = (seat: Seat, service: ChildsService): boolean => service.othersStay || isSeatOf(seat, service);

const invite = ({ organisationId, unitId, sector, invites }: ChildsService): SuggestedService => ({
  ...{ organisationId, unitId, sector },
  reason: serviceReason(invites),
});

const aside = ({ organisationId, unitId, sector }: Seat, { sendsAside }: ChildsService): SuggestedService => ({
  ...{ organisationId, unitId, sector },
  reason: serviceReason(sendsAside),
});
