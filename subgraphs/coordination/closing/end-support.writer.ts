// A guardian ends the support: what that guardian has agreed to ends at once, and the coordinator is asked to close (domain rule 27).
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Outbox } from '../delivery/outbox.ts';
import { recordEvent } from '../events/event.writer.ts';
import { endGrantsOf } from './end-grants.writer.ts';

export interface SupportEnd {
  readonly caseId: string;
  readonly guardianId: string;
  readonly now: Date;
}

const coordinators = `
  select person_id as "personId" from participant
  where case_id = ? and role = 'COORDINATOR' and stepped_aside_at is null order by person_id`;

/** In `tx`, with the case's row locked. Said again, or by the other guardian, it changes that one's consents only. */
export async function endSupport(tx: SqlEntityManager, outbox: Outbox, end: SupportEnd): Promise<void> {
  const { caseId, guardianId, now } = end;
  await endGrantsOf(tx, outbox, end);
  await tx.execute(
    `update hlt_case set family_ends_at = coalesce(family_ends_at, ?), version = version + 1 where id = ?`,
    [now, caseId],
  );
  for (const { personId } of await tx.execute<{ personId: string }[]>(coordinators, [caseId]))
    await recordEvent(tx, {
      ...{ kind: 'SUPPORT_ENDED', recipientPersonId: personId, causeKey: `${caseId} ${guardianId}`, caseId, now },
    });
}
