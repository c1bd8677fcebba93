// Reads whom an account would be about, what the caller is to the child, and who may have read: one statement, and the same one for
// a case that is not there.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Purpose, Sector } from '@hlt/shared/consent/category.ts';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { GrantReference } from '@hlt/shared/consent/receipt.ts';
import { familyIsProtected } from '../cases/protected-family.ts';
import type { AccountState } from './may-ask-account.rules.ts';

export interface AccountOrganisation {
  readonly id: string;
  readonly sector: Sector;
  readonly name: string;
  readonly connected: boolean;
  /** Of the child, in all of its cases, the newest first: by its own copies the organisation knows which child it is. */
  readonly grants: readonly GrantReference[];
}

export interface AccountPlace {
  readonly state: AccountState;
  readonly caseId: string;
  readonly childId: string;
  readonly childName: string;
  readonly purpose: Purpose;
  /** Those that have or have had a place in any of the child's cases: whoever stepped aside has a log too. */
  readonly organisations: readonly AccountOrganisation[];
  /** Units of those who have or have had a place. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

const statement = `
  with asked as (
    select c.id, c.purpose, c.kind, ch.* from hlt_case c
    join (select id as child_id, given_name, family_name, birth_date, personal_identity_number from child) ch
      on ch.child_id = c.child_id
    where c.id = any(string_to_array($1, ',')::uuid[])
  )
  select a.id, a.purpose, a.child_id, a.given_name || ' ' || a.family_name as child_name, a.birth_date::text as birth_date,
    a.kind = 'PROTECTED' or ${familyIsProtected('a.child_id')} as protected_identity,
    exists (select 1 from guardian g where g.child_id = a.child_id and g.personal_identity_number = $2) as is_guardian,
    coalesce(a.personal_identity_number = $3, false) as is_child,
    exists (select 1 from consent_grant cg join consent_signer s on s.grant_id = cg.id
      where cg.child_id = a.child_id and s.capacity = 'CHILD' and s.signed_at is not null) as child_has_signed,
    (select n.mature from maturity_note n where n.child_id = a.child_id order by n.noted_at desc, n.id limit 1) as noted_mature,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', o.id, 'sector', o.sector, 'name', o.name, 'connected', o.connected, 'grants', (
          select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'version', g.version) order by g.valid_until desc, g.id), '[]')
          from consent_grant g where g.child_id = a.child_id and g.organisation_id = o.id)
      ) order by o.id), '[]')
      from organisation o where o.id in (
        select co.organisation_id from case_organisation co join hlt_case oc on oc.id = co.case_id
        where oc.child_id = a.child_id)) as organisations,
    (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.id), '[]')
      from unit u where u.id in (
        select p.unit_id from participant p join hlt_case pc on pc.id = p.case_id where pc.child_id = a.child_id)) as units
  from asked a`;

interface PlaceRow {
  readonly id: string;
  readonly purpose: Purpose;
  readonly child_id: string;
  readonly child_name: string;
  readonly birth_date: string;
  readonly protected_identity: boolean;
  readonly is_guardian: boolean;
  readonly is_child: boolean;
  readonly child_has_signed: boolean;
  readonly noted_mature: boolean | null;
  readonly organisations: AccountPlace['organisations'];
  readonly units: AccountPlace['units'];
}

/** `ids` are well-formed; a case that does not exist, or has no child, is not in the answer. */
export async function readAccountPlaces(
  em: SqlEntityManager,
  { roles, personalIdentityNumber }: Caller,
  ids: readonly string[],
): Promise<AccountPlace[]> {
  // The number only of those who are here for themselves or their child; null matches nobody.
  const numberAs = (role: 'GUARDIAN' | 'CHILD'): string | null =>
    roles.includes(role) ? personalIdentityNumber : null;
  const rows = await executeBound<PlaceRow>(em, statement, [ids.join(','), numberAs('GUARDIAN'), numberAs('CHILD')]);
  return rows.map((row) => ({
    state: {
      protectedIdentity: row.protected_identity,
      birthDate: row.birth_date,
      childHasSigned: row.child_has_signed,
      noted: row.noted_mature,
      isGuardian: row.is_guardian,
      isChild: row.is_child,
    },
    caseId: row.id,
    childId: row.child_id,
    childName: row.child_name,
    purpose: row.purpose,
    organisations: row.organisations,
    units: row.units,
  }));
}
