// Who can be written to in a case: those whose place lasts, and the guardians. A guardian writes to the professionals only, never
// through the hub to the other guardian. Pure.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { CaseRole } from '../cases/case-words.ts';
import { placeLasts, type CaseActor } from '../cases/may-work-in-case.rules.ts';
import { fault } from '../process/change-fault.ts';

interface Named {
  /** Of the place in the case, or of the guardian. */
  readonly id: string;
  readonly name: string;
}

export interface KnownGuardian extends Named {
  readonly kind: 'GUARDIAN';
}

export interface KnownProfessional extends Named {
  readonly kind: 'PROFESSIONAL';
  readonly personId: string;
  readonly role: CaseRole;
  readonly profession: string;
  readonly organisation: string;
  readonly window: { readonly from: Date; readonly until: Date };
  /** The person has, or the whole organisation has, or another organisation has its place (domain rule 21). */
  readonly steppedAside: boolean;
}

export type KnownCorrespondent = KnownGuardian | KnownProfessional;

/** Who writes: one of the two, the other is null. */
export interface Self {
  readonly actor: CaseActor;
  readonly personId: string | null;
  readonly guardianId: string | null;
}

export const mayBeWrittenTo = (one: KnownCorrespondent, self: Self, now: Date): boolean =>
  one.kind === 'GUARDIAN'
    ? self.actor !== 'GUARDIAN'
    : one.personId !== self.personId && !one.steppedAside && placeLasts({ ...one, as: 'STAFF' }, now);

export interface Addressees {
  readonly participantIds: readonly string[];
  readonly guardianIds: readonly string[];
}

const mostRecipients = 50;

/** Each once, in the case's own order. `reachable`: those who can be written to. */
export function chosenFrom(
  reachable: readonly KnownCorrespondent[],
  { participantIds, guardianIds }: Addressees,
): { readonly chosen: readonly KnownCorrespondent[] } | { readonly problem: Problem } {
  const count = participantIds.length + guardianIds.length;
  if (count === 0) return { problem: noRecipient };
  if (count > mostRecipients) return { problem: tooMany };
  const isChosen = ({ kind, id }: KnownCorrespondent): boolean =>
    (kind === 'GUARDIAN' ? guardianIds : participantIds).includes(id);
  const chosen = reachable.filter(isChosen);
  const ids = new Set(chosen.map(({ id }) => id));
  return [...participantIds, ...guardianIds].every((id) => ids.has(id)) ? { chosen } : { problem: notReachable };
}

const noRecipient = fault(
  'NO_RECIPIENT',
  'Välj minst en mottagare.',
  'Choose one recipient at least.',
  'participantIds',
);

const tooMany = fault(
  'TOO_MANY_RECIPIENTS',
  `Välj högst ${String(mostRecipients)} mottagare.`,
  `Choose ${String(mostRecipients)} recipients at most.`,
  'participantIds',
);

const notReachable = fault(
  'UNKNOWN_RECIPIENT',
  'Någon av mottagarna går inte att skriva till i ärendet. Läs listan över kontakter och välj bland dem.',
  'One of the recipients cannot be written to in the case. Read the list of correspondents and choose among them.',
  'participantIds',
);
