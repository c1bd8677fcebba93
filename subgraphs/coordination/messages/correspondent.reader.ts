// Reads everybody in a case who could be written to, with what decides whether they can: one statement for a whole request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CaseRole } from '../cases/case-words.ts';
import { manyRows, type Many } from '../row-loader.ts';
import type { KnownCorrespondent } from './correspondents.rules.ts';

const query = `
  with asked as (select unnest(string_to_array(?, ',')::uuid[]) as id)
  select p.case_id, p.id, 'PROFESSIONAL' as kind, x.given_name || ' ' || x.family_name as name, p.person_id, p.role, p.profession,
    o.name as organisation, p.access_from, p.access_until,
    p.stepped_aside_at is not null or co.stepped_aside_at is not null
      or (co.organisation_id is null and c.kind = 'IDENTIFIED') as stepped_aside
  from participant p
  join asked a on a.id = p.case_id
  join hlt_case c on c.id = p.case_id
  join person x on x.id = p.person_id
  join organisation o on o.id = p.organisation_id
  left join case_organisation co on co.case_id = p.case_id and co.organisation_id = p.organisation_id
  union all
  select c.id, g.id, 'GUARDIAN', g.given_name || ' ' || g.family_name, null, null, null, null, null, null, false
  from hlt_case c join asked a on a.id = c.id join guardian g on g.child_id = c.child_id
  order by 3 desc, 4, 2`;

interface CorrespondentColumns {
  readonly case_id: string;
  readonly id: string;
  readonly kind: 'PROFESSIONAL' | 'GUARDIAN';
  readonly name: string;
  readonly person_id: string;
  readonly role: CaseRole;
  readonly profession: string;
  readonly organisation: string;
  readonly access_from: string | Date;
  readonly access_until: string | Date;
  readonly stepped_aside: boolean;
}

/** By the case's id: professionals first, by name. */
export const correspondentsOfCases = (em: SqlEntityManager): Many<KnownCorrespondent & { readonly caseId: string }> =>
  manyRows(
    async (ids) => (await em.execute<CorrespondentColumns[]>(query, [ids.join(',')])).map(toCorrespondent),
    ({ caseId }) => caseId,
  );

function toCorrespondent(row: CorrespondentColumns): KnownCorrespondent & { readonly caseId: string } {
  const { id, name, case_id: caseId, role, profession, organisation } = row;
  if (row.kind === 'GUARDIAN') return { id, name, caseId, kind: 'GUARDIAN' };
  const window = { from: new Date(row.access_from), until: new Date(row.access_until) };
  const who = { personId: row.person_id, role, profession, organisation };
  return { id, name, caseId, kind: 'PROFESSIONAL', ...who, window, steppedAside: row.stepped_aside };
}
