// Reads what is known of the maturity of children, in one statement.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { oneRow, type One } from '../row-loader.ts';
import type { MaturityFacts } from './maturity.rules.ts';

/** Over rows `ch` of `child`; by the names of MaturityFacts. */
export const maturityColumns = `
  ch.birth_date::text as "birthDate",
  (select n.mature from maturity_note n where n.child_id = ch.id order by n.noted_at desc, n.id limit 1) as noted,
  exists (select 1 from consent_grant cg join consent_signer s on s.grant_id = cg.id
    where cg.child_id = ch.id and s.capacity = 'CHILD' and s.signed_at is not null) as "childHasSigned"`;

const statement = `
  select ch.id, ${maturityColumns} from child ch where ch.id = any(string_to_array($1, ',')::uuid[])`;

interface ChildMaturityRow extends MaturityFacts {
  readonly id: string;
}

/** By the child's id. */
export const maturityOfChildren = (em: SqlEntityManager): One<ChildMaturityRow> =>
  oneRow(
    (childIds) => executeBound<ChildMaturityRow>(em, statement, [childIds.join(',')]),
    ({ id }) => id,
  );
