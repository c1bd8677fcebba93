// Asks a guardian who was not named before for all consents that stand: nothing is released by them until it has signed (domain rule 9).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { endGrants } from '../closing/end-grants.writer.ts';
import type { Outbox } from '../delivery/outbox.ts';

export interface AskedGuardian {
  readonly caseId: string;
  readonly guardianId: string;
  readonly now: Date;
}

/**
 * In `tx`, with the case's row locked. What was signed by an exception for the guardians who were known then ends: the reason no longer
 * says why. What the child decides stays the child's (domain rule 11).
 */
export async function askGuardian(
  tx: SqlEntityManager,
  outbox: Outbox,
  { caseId, guardianId, now }: AskedGuardian,
): Promise<void> {
  await endGrants(tx, outbox, caseId, now, { byException: true });
  const asked = await tx.execute<{ id: string; organisationId: string; isTold: boolean }[]>(
    `select g.id, g.organisation_id as "organisationId", cardinality(g.withdrawn_categories) > 0
       or exists (select 1 from consent_signer s where s.grant_id = g.id and s.signed_at is not null) as "isTold"
     from consent_grant g where g.case_id = ? and g.withdrawn_at is null and g.valid_until > ? and g.exception_code is null
     order by g.id for update`,
    [caseId, now],
  );
  if (asked.length === 0) return;
  const ids = asked.map(({ id }) => id).join(',');
  await tx.execute(
    `insert into consent_signer (id, grant_id, guardian_id, capacity)
     select gen_random_uuid(), unnest(string_to_array(?, ',')::uuid[]), ?, 'GUARDIAN'`,
    [ids, guardianId],
  );
  await tx.execute(`update consent_grant set version = version + 1 where id = any(string_to_array(?, ',')::uuid[])`, [
    ids,
  ]);
  await outbox.enqueue(
    tx,
    asked.filter(({ isTold }) => isTold),
  );
}
