// Ends consents with the case, or on one guardian's word: each as a new version that goes to its owner, in the same transaction
// (domain rules 8 and 13). What nobody has signed ends here alone: its owner has never been told of the child.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Outbox } from '../delivery/outbox.ts';

interface LockedGrant {
  readonly id: string;
  readonly organisationId: string;
  readonly exception: string | null;
  /** Signed by somebody, or taken back in part: its owner knows it. */
  readonly isTold: boolean;
}

const locked = `
  select g.id, g.organisation_id as "organisationId", g.exception_code as exception,
    cardinality(g.withdrawn_categories) > 0
      or exists (select 1 from consent_signer s where s.grant_id = g.id and s.signed_at is not null) as "isTold"
  from consent_grant g
  where g.case_id = ? and g.withdrawn_at is null and (?::uuid is null
    or exists (select 1 from consent_signer s where s.grant_id = g.id and s.guardian_id = ?::uuid))
  order by g.id for update`;

const lockGrants = (tx: SqlEntityManager, caseId: string, guardianId: string | null): Promise<LockedGrant[]> =>
  tx.execute<LockedGrant[]>(locked, [caseId, guardianId, guardianId]);

/** All of the case; `byException`: only those that an exception let some of the guardians sign for all (domain rule 9). */
export async function endGrants(
  tx: SqlEntityManager,
  outbox: Outbox,
  caseId: string,
  now: Date,
  { byException = false } = {},
): Promise<void> {
  const all = await lockGrants(tx, caseId, null);
  const grants = byException ? all.filter(({ exception }) => exception !== null && exception !== 'CHILD_DECIDES') : all;
  const [told, untold] = apart(grants);
  await withdraw(tx, outbox, told, now);
  await onGrants(
    tx,
    untold,
    `update consent_grant set version = version + 1, valid_until = least(valid_until, ?),
       valid_from = least(valid_from, ?::timestamptz - interval '1 second') where id = any(string_to_array(?, ',')::uuid[])`,
    [now, now],
  );
}

/** Those that the guardian signs, or has been asked to sign. */
export async function endGrantsOf(
  tx: SqlEntityManager,
  outbox: Outbox,
  { caseId, guardianId, now }: { caseId: string; guardianId: string; now: Date },
): Promise<void> {
  const [told, untold] = apart(await lockGrants(tx, caseId, guardianId));
  await withdraw(tx, outbox, told, now);
  await onGrants(
    tx,
    told,
    `insert into consent_withdrawal (id, grant_id, signer_id, categories, withdrawn_at)
     select gen_random_uuid(), s.grant_id, s.id, '{}', ? from consent_signer s
     where s.guardian_id = ? and s.grant_id = any(string_to_array(?, ',')::uuid[])`,
    [now, guardianId],
  );
  await onGrants(
    tx,
    untold,
    `update consent_signer set refused_at = ?
     where guardian_id = ? and refused_at is null and grant_id = any(string_to_array(?, ',')::uuid[])`,
    [now, guardianId],
  );
}

async function withdraw(
  tx: SqlEntityManager,
  outbox: Outbox,
  grants: readonly LockedGrant[],
  now: Date,
): Promise<void> {
  await onGrants(
    tx,
    grants,
    `update consent_grant set withdrawn_at = ?, version = version + 1 where id = any(string_to_array(?, ',')::uuid[])`,
    [now],
  );
  await outbox.enqueue(tx, grants);
}

/** `statement` takes the grants' ids last. */
async function onGrants(
  tx: SqlEntityManager,
  grants: readonly LockedGrant[],
  statement: string,
  values: readonly unknown[],
): Promise<void> {
  if (grants.length > 0) await tx.execute(statement, [...values, grants.map(({ id }) => id).join(',')]);
}

const apart = (grants: readonly LockedGrant[]): [told: LockedGrant[], untold: LockedGrant[]] => [
  grants.filter(({ isTold }) => isTold),
  grants.filter(({ isTold }) => !isTold),
];
