// Writes a message down, and that each recipient has one: what leaves the hub says that and nothing else.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { recordEvent } from '../events/event.writer.ts';
import { insertRow } from '../process/bound-rows.ts';
import type { KnownCorrespondent, Self } from './correspondents.rules.ts';

export interface NewMessage {
  readonly caseId: string;
  readonly from: Self;
  readonly to: readonly KnownCorrespondent[];
  readonly body: string;
  readonly now: Date;
}

/** In `tx`. Answers with the message's id. */
export async function sendMessage(tx: SqlEntityManager, { caseId, from, to, body, now }: NewMessage): Promise<string> {
  const id = randomUUID();
  await insertRow(tx, 'message', {
    ...{ id, case_id: caseId, sender_person_id: from.personId, sender_guardian_id: from.guardianId },
    ...{ body, sent_at: now },
  });
  for (const one of to) {
    const [person, guardian] = one.kind === 'PROFESSIONAL' ? [one.personId, null] : [null, one.id];
    const recipient = { id: randomUUID(), message_id: id, person_id: person, guardian_id: guardian };
    await insertRow(tx, 'message_recipient', recipient);
    const who = one.kind === 'PROFESSIONAL' ? { recipientPersonId: one.personId } : { recipientGuardianId: one.id };
    await recordEvent(tx, { kind: 'MESSAGE', causeKey: id, caseId, now, ...who });
  }
  return id;
}

const read = `
  update message_recipient r set read_at = ? from message m
  where m.id = r.message_id and m.case_id = ? and r.read_at is null and (r.person_id = ?::uuid or r.guardian_id = ?::uuid)
    and (?::text is null or m.id = any(string_to_array(?, ',')::uuid[]))`;

export interface ReadMessages {
  readonly caseId: string;
  readonly by: Self;
  /** Well-formed; null: all. Somebody else's stay as they are. */
  readonly messageIds: readonly string[] | null;
  readonly now: Date;
}

/** In `tx`. */
export async function markMessagesRead(
  tx: SqlEntityManager,
  { caseId, by, messageIds, now }: ReadMessages,
): Promise<void> {
  const ids = messageIds?.join(',') ?? null;
  await tx.execute(read, [now, caseId, by.personId, by.guardianId, ids, ids]);
}
