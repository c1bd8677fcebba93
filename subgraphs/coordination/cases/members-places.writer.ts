// The places of the team's own members follow the family's consent: they begin with its first yes and last as long as it does (domain
// rules 20, 21 and 23).
import type { SqlEntityManager } from '@mikro-orm/sql';

export interface SignedConsents {
  readonly caseId: string;
  /** Signed by somebody just now. */
  readonly grantIds: readonly string[];
  readonly now: Date;
}

/** In `tx`, with the case's row locked. */
export async function placeMembers(tx: SqlEntityManager, signed: SignedConsents): Promise<void> {
  if (signed.grantIds.length === 0) return;
  await giveWaitingPlaces(tx, signed);
  await prolongPlaces(tx, signed);
}

const those = `id = any(string_to_array(?, ',')::uuid[])`;

/** By the suggestion, as the case keeps it: who would have taken part and steps aside is told, and never sees the case. */
async function giveWaitingPlaces(tx: SqlEntityManager, { caseId, grantIds, now }: SignedConsents): Promise<void> {
  const begun = await tx.execute<{ id: string }[]>(
    `update hlt_case set members_wait = false where id = ? and members_wait
       and ? < (select max(valid_until) from consent_grant where ${those}) returning id`,
    [caseId, now, grantIds.join(',')],
  );
  if (begun.length === 0) return;
  await tx.execute(
    `insert into participant (id, case_id, person_id, role, organisation_id, sector, profession, unit_id,
       access_from, access_until, stepped_aside_at)
     select gen_random_uuid(), c.id, p.id, 'MEMBER', p.organisation_id, o.sector, p.profession, p.unit_id,
       ?, (select max(valid_until) from consent_grant where ${those}),
       coalesce(co.stepped_aside_at, case when coalesce(p.unit_id, '-') = any(co.seats_aside) then ?::timestamptz end)
     from hlt_case c join person p on p.team_id = c.team_id and p.team_role = 'MEMBER'
     join organisation o on o.id = p.organisation_id
     join case_organisation co on co.case_id = c.id and co.organisation_id = p.organisation_id
     where c.id = ? on conflict (case_id, person_id) do nothing`,
    [now, grantIds.join(','), now, caseId],
  );
}

/** Renewed, it lasts longer, and so do the places that lasted as long as what was signed before: a shorter time is the coordinator's choice. */
async function prolongPlaces(tx: SqlEntityManager, { caseId, grantIds }: SignedConsents): Promise<void> {
  const ids = grantIds.join(',');
  await tx.execute(
    `update participant p set access_until = now_signed.until
     from (select max(valid_until) as until from consent_grant where ${those}) now_signed,
       (select max(g.valid_until) as until from consent_grant g where g.case_id = ? and not (g.${those})
          and exists (select 1 from consent_signer s where s.grant_id = g.id and s.signed_at is not null)) before
     where p.case_id = ? and p.role = 'MEMBER' and p.stepped_aside_at is null
       and p.access_until >= before.until and p.access_until < now_signed.until`,
    [ids, caseId, ids, caseId],
  );
}
