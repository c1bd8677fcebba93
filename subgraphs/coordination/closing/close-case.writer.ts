// Closes a case, whole: nothing that it opened stays open (domain rules 8, 23 and 27).
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ClosingReason } from '../cases/case-words.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { endGrants } from './end-grants.writer.ts';

export interface Closing {
  readonly caseId: string;
  readonly reason: ClosingReason;
  readonly closedById: string;
  readonly now: Date;
}

/** In `tx`, with the case's row locked. */
export async function closeCase(tx: SqlEntityManager, outbox: Outbox, closing: Closing): Promise<void> {
  const { caseId, reason, now } = closing;
  await endGrants(tx, outbox, caseId, now);
  await endPlaces(tx, closing);
  await endMeetings(tx, closing);
  await tx.execute(
    `update plan set status = 'CLOSED', closed_at = ?, closing_note = 'Ärendet avslutades.', version = version + 1
     where case_id = ? and status <> 'CLOSED'`,
    [now, caseId],
  );
  await tx.execute(`update hlt_case set status = 'CLOSED', closed_at = ?, closing_reason = ? where id = ?`, [
    ...[now, reason, caseId],
  ]);
}

/** The coordinator's place stays: what is left is to be exported. A place that has not begun never does. */
async function endPlaces(tx: SqlEntityManager, { caseId, now }: Closing): Promise<void> {
  await tx.execute(
    `update participant set stepped_aside_at = ? where case_id = ? and role <> 'COORDINATOR' and access_from >= ?
       and stepped_aside_at is null`,
    [now, caseId, now],
  );
  await tx.execute(
    `update participant set access_until = ? where case_id = ? and role <> 'COORDINATOR' and access_from < ?
       and access_until > ?`,
    [now, caseId, now, now],
  );
}

/** It is on no agenda to come, and nobody is invited for it any more. */
async function endMeetings(tx: SqlEntityManager, { caseId, closedById, now }: Closing): Promise<void> {
  await tx.execute(
    `update invitation set status = 'CANCELLED', answered_at = coalesce(answered_at, ?), version = version + 1
     where case_id = ? and status = 'SENT'`,
    [now, caseId],
  );
  await tx.execute(
    `delete from agenda_item a using meeting m
     where m.id = a.meeting_id and a.case_id = ? and a.ended_at is null and m.starts_at > ?`,
    [caseId, now],
  );
  await tx.execute(`update agenda_item set ended_at = ?, ended_by_id = ? where case_id = ? and ended_at is null`, [
    ...[now, closedById, caseId],
  ]);
}
