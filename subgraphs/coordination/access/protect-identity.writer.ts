// Somebody's identity is protected: everything stops at once, in every case that the person is part of (domain rule 14). What is written
// is the mark alone; the number that finds the person's other children never leaves the database.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { closeCase } from '../closing/close-case.writer.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { lockForProtection } from './protection-lock.ts';

export interface ProtectedPerson {
  readonly childId: string;
  /** None: it is the child. */
  readonly guardianId: string | null;
}

export interface Protection extends ProtectedPerson {
  readonly reportedById: string;
  readonly now: Date;
}

/** In `tx`. Consents end, places and invitations too, and the cases close: what the family needs goes on by the manual route. */
export async function protectIdentity(tx: SqlEntityManager, outbox: Outbox, protection: Protection): Promise<void> {
  const { reportedById: closedById, now } = protection;
  const caseIds = await markProtected(tx, protection);
  for (const caseId of caseIds) {
    await closeCase(tx, outbox, { caseId, reason: 'OTHER_PROCESS', closedById, now });
    // A reminder that has not left would lead back into the hub.
    await tx.execute('delete from event where case_id = ? and sent_at is null', [caseId]);
  }
}

/** Answers with the cases that are open, locked. A guardian of several children is protected in the cases of all. */
async function markProtected(tx: SqlEntityManager, whose: ProtectedPerson): Promise<string[]> {
  const { childId, guardianId } = whose;
  if (guardianId === null) await tx.execute('update child set protected_identity = true where id = ?', [childId]);
  else
    await tx.execute(
      `update guardian set protected_identity = true where personal_identity_number =
         (select g.personal_identity_number from guardian g where g.id = ? and g.child_id = ?)`,
      [guardianId, childId],
    );
  return lockCasesOf(tx, whose);
}

/** All that are open, in the order of their ids: before anything else, for two who report at the same time. */
export async function lockCasesOf(tx: SqlEntityManager, { childId, guardianId }: ProtectedPerson): Promise<string[]> {
  const children =
    guardianId === null
      ? 'select ?::uuid'
      : `select child_id from guardian where personal_identity_number =
      (select g.personal_identity_number from guardian g where g.id = ?)`;
  await lockForProtection(tx);
  const rows = await tx.execute<{ id: string }[]>(
    `select id from hlt_case where status = 'OPEN' and child_id in (${children}) order by id for update`,
    [guardianId ?? childId],
  );
  return rows.map(({ id }) => id);
}
