// Reads what is known of a child's maturity, in one statement.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { MaturityFacts } from './maturity.rules.ts';

/** Over rows `ch` of `child`; by the names of MaturityFacts. */
export const maturityColumns = `
  ch.birth_date::text as "birthDate",
  (select n.mature from maturity_note n where n.child_id = ch.id order by n.noted_at desc, n.id limit 1) as noted,
  exists (select 1 from consent_grant cg join consent_signer s on s.grant_id = cg.id
    where cg.child_id = ch.id and s.capacity = 'CHILD' and s.signed_at is not null) as "childHasSigned"`;

export async function getMaturity(em: SqlEntityManager, childId: string): Promise<MaturityFacts> {
  const [facts] = await executeBound<MaturityFacts>(em, `select ${maturityColumns} from child ch where ch.id = $1`, [
    childId,
  ]);
  if (facts === undefined) throw new Error('The child of a case is not there.');
  return facts;
}
