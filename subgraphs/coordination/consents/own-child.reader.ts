// Reads a case for the child that it is about, by the number in its own token, in one statement: a case that is not there and one
// of somebody else cost the same.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { CaseStatus } from '../cases/case-words.ts';
import { familyIsProtected } from '../cases/protected-family.ts';
import { maturityColumns } from './maturity.reader.ts';
import type { MaturityFacts } from './maturity.rules.ts';

export interface OwnChild extends MaturityFacts {
  readonly caseId: string;
  readonly childId: string;
  readonly status: CaseStatus;
  readonly purpose: Purpose;
}

/** A protected identity is never told of (domain rule 14). */
const ofChild = `
  select c.id as "caseId", ch.id as "childId", c.status, c.purpose, ${maturityColumns}
  from hlt_case c join child ch on ch.id = c.child_id
  where ch.personal_identity_number = $1 and not ${familyIsProtected('ch.id')}`;

/** `caseId` is well-formed. None for everybody who does not come as a child. */
export async function findOwnChild(
  em: SqlEntityManager,
  caller: Caller,
  caseId: string,
): Promise<OwnChild | undefined> {
  if (!caller.roles.includes('CHILD')) return undefined;
  const [found] = await executeBound<OwnChild>(em, `${ofChild} and c.id = $2`, [caller.personalIdentityNumber, caseId]);
  return found;
}

/** In every case that is about it; empty for everybody who does not come as a child. */
export async function findOwnChildren(em: SqlEntityManager, caller: Caller): Promise<OwnChild[]> {
  if (!caller.roles.includes('CHILD')) return [];
  return executeBound<OwnChild>(em, ofChild, [caller.personalIdentityNumber]);
}
