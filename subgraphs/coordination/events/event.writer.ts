// Writes down that somebody is to be reminded, in the transaction of what it is about: both or neither.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ToDoKind } from '../todo/to-do.rules.ts';

interface EventFrame {
  readonly kind: ToDoKind;
  /** The id of what it is about, such as a message's: for the same one nobody is reminded twice. */
  readonly causeKey: string;
  /** With which it is purged; none for what belongs to no case. */
  readonly caseId: string | null;
  readonly now: Date;
}

export type NewEvent = EventFrame & ({ readonly recipientPersonId: string } | { readonly recipientGuardianId: string });

/** In `tx`. It leaves once that has been committed. */
export async function recordEvent(tx: SqlEntityManager, event: NewEvent): Promise<void> {
  const { kind, causeKey, caseId, now } = event;
  const recipients = 'recipientPersonId' in event ? [event.recipientPersonId, null] : [null, event.recipientGuardianId];
  await tx.execute(
    `insert into event (id, kind, recipient_person_id, recipient_guardian_id, cause_key, case_id, made_at)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (cause_key) do nothing`,
    [randomUUID(), kind, ...recipients, `${kind} ${causeKey} ${recipients.join('')}`, caseId, now],
  );
}
