// The services that are the child's own: where it goes to school, is registered and is listed (domain rules 21 and 22).
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { ServiceReasonCode } from './suggestion-reasons.ts';
import type { ChildPlacement, TeamDirectory, UnitFact } from './team-facts.ts';

/** One of the child's own; `unitId` none: the whole organisation. */
export interface ChildsService {
  readonly sector: Sector;
  readonly organisationId: string;
  readonly unitId: string | null;
  /** Others of the sector stay beside it: a school of the team's own area. */
  readonly othersStay: boolean;
  readonly invites: ServiceReasonCode;
  readonly sendsAside: ServiceReasonCode;
}

export function childsServices(
  { school, registeredIn, listedAt, smallChild }: ChildPlacement,
  to: TeamDirectory,
): ChildsService[] {
  const services: ChildsService[] = [];
  if (typeof school === 'object') {
    const othersStay = school.inHlt && to.teams.some((team) => team.municipalityCode === school.municipalityCode);
    const invites = othersStay ? 'CHILDS_SCHOOL' : 'SCHOOL_OUTSIDE_HLT';
    const { organisationId, id } = school;
    const unitId = othersStay ? null : id;
    services.push({ sector: 'SCHOOL', organisationId, unitId, othersStay, invites, sendsAside: 'SCHOOL_ELSEWHERE' });
  }
  const social = socialServicesOf(registeredIn, to);
  if (social !== undefined)
    services.push({
      ...{ sector: 'SOCIAL_SERVICES', organisationId: social.id, unitId: null, othersStay: false },
      ...{ invites: 'REGISTERED_THERE', sendsAside: 'REGISTERED_ELSEWHERE' },
    });
  if (typeof listedAt === 'object') {
    const { id: unitId, organisationId } = careUnitOf(listedAt, smallChild, to.units);
    services.push({
      ...{ sector: 'HEALTHCARE', organisationId, unitId, othersStay: false },
      ...{ invites: 'LISTED_THERE', sendsAside: 'LISTED_ELSEWHERE' },
    });
  }
  return services;
}

export const socialServicesOf = (
  code: string | null,
  { organisations }: TeamDirectory,
): { readonly id: string } | undefined =>
  organisations.find(({ sector, municipalityCode }) => sector === 'SOCIAL_SERVICES' && municipalityCode === code);

/** The child health centre where the child is listed, for a small child (domain rule 22). */
function careUnitOf(listed: UnitFact, smallChild: boolean, units: readonly UnitFact[]): UnitFact {
  const itsCentre = units.find(
    ({ kind, municipalityCode, organisationId }) =>
      kind === 'CHILD_HEALTH_CENTRE' &&
      municipalityCode === listed.municipalityCode &&
      organisationId === listed.organisationId,
  );
  return (smallChild && itsCentre) || listed;
}
