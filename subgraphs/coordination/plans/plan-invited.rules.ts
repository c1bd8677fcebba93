// Who is invited to the plan's meeting, and who did not come (domain rule 28: kallad men inte närvarande).
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import { eachOf, faultsOfPlace, type PlanFacts } from './plan-content-check.rules.ts';
import { invitedAsBoth, nobodyInvited, unknownInvited } from './plan-content-faults.ts';
import { meetsInThePast, meetsTooFarAhead } from './plan-faults.ts';
import type { Invited } from './plan-content.ts';

export interface InvitedWish {
  readonly organisationId?: string | null;
  readonly unitId?: string | null;
  readonly who?: string | null;
}

const yearMs = 366 * 86_400_000;

interface MeetingWish {
  readonly meetsAt: Date;
  readonly invited: readonly InvitedWish[];
}

export const faultsOfInvitation = ({ meetsAt, invited }: MeetingWish, facts: PlanFacts, now: Date): Problem[] => [
  ...(meetsAt > now ? [] : [meetsInThePast]),
  ...(meetsAt.getTime() - now.getTime() > yearMs ? [meetsTooFarAhead] : []),
  ...(invited.length === 0 ? [nobodyInvited] : []),
  ...eachOf('invited', invited, 30, (one, field) => faultsOfInvited(one, field, facts)),
];

function faultsOfInvited({ organisationId, unitId, who }: InvitedWish, field: string, facts: PlanFacts): Problem[] {
  if ((organisationId == null) === (who == null)) return [invitedAsBoth(field)];
  if (organisationId == null) return faultsOfFreeText(who, `${field}.who`, { longest: 120 });
  return faultsOfPlace({ organisationId, unitId: unitId ?? null }, field, facts);
}

export const toInvited = (wishes: readonly InvitedWish[], newId: () => string): Invited[] =>
  wishes.map(({ organisationId = null, unitId = null, who = null }) => ({
    ...{ id: newId(), organisationId, unitId, absent: false },
    who: who?.trim() ?? null,
  }));

export const faultsOfAbsent = (invited: readonly Invited[], absentIds: readonly string[]): Problem[] =>
  absentIds.every((id) => invited.some((one) => one.id === id)) ? [] : [unknownInvited('absentIds')];

export const withAbsent = (invited: readonly Invited[], absentIds: readonly string[]): Invited[] =>
  invited.map((one) => ({ ...one, absent: absentIds.includes(one.id) }));
