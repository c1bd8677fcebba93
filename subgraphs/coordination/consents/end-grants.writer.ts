// Ends every consent of some cases at once: when a case closes (domain rule 8), and when somebody's identity is protected (rule 14).
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Outbox } from '../delivery/outbox.ts';

/** In `tx`. Each grant that was not withdrawn is a new version now, and goes to its owner. Answers how many there were. */
export async function endGrants(
  tx: SqlEntityManager,
  outbox: Outbox,
  caseIds: readonly string[],
  at: Date,
): Promise<number> {
  if (caseIds.length === 0) return 0;
  const places = caseIds.map(() => '?').join(', ');
  const open = `case_id in (${places}) and withdrawn_at is null`;
  // In the order in which signatures lock them, so that neither waits for the other.
  await tx.execute(`select 1 from consent_grant where ${open} order by id for update`, [...caseIds]);
  const ended = await tx.execute<{ id: string; organisation_id: string }[]>(
    `update consent_grant set withdrawn_at = ?, version = version + 1 where ${open} returning id, organisation_id`,
    [at.toISOString(), ...caseIds],
  );
  await outbox.enqueue(
    tx,
    ended.map(({ id, organisation_id: organisationId }) => ({ id, organisationId })),
  );
  return ended.length;
}
