// Which child staff mean.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { isPersonalIdentityNumber, isTemporarySchoolId } from '@hlt/service/identifiers/personal-identity-number.ts';
import { findChild, findOrAddChild } from '../child/find-or-add.ts';
import type { Problem } from '../problem/problem.type.ts';
import type { ChildInput } from './child-input.type.ts';
import { childOfCase } from './staff-lookups.ts';
import { staffProblem } from './staff-problems.ts';

export type FoundChild = { readonly childId: string } | { readonly problem: Problem };

type ByNumber = (em: SqlEntityManager, number: string) => Promise<string | null>;

/** For what is about an item that is there already. A number that the owner has not met is answered as a known child without it. */
export const findNamedChild = (em: SqlEntityManager, named: ChildInput): Promise<FoundChild> =>
  find(em, named, findChild);

/** A child whose number the owner has not met is added: what is decided of it holds when its first item comes. */
export const findOrAddNamedChild = (em: SqlEntityManager, named: ChildInput): Promise<FoundChild> =>
  find(em, named, findOrAddChild);

async function find(em: SqlEntityManager, named: ChildInput, byNumber: ByNumber): Promise<FoundChild> {
  const { caseId = null, personalIdentityNumber: number = null } = named;
  if ((caseId === null) === (number === null)) return refused('CHILD_NOT_NAMED', 'child');
  if (number !== null) {
    if (!isPersonalIdentityNumber(number) && !isTemporarySchoolId(number))
      return refused('INVALID_PERSONAL_NUMBER', 'child.personalIdentityNumber');
    const known = await byNumber(em, number);
    return known === null ? refused('ITEM_NOT_FOUND', 'item') : { childId: known };
  }
  const childId = await childOfCase(em, caseId ?? '');
  return childId === null ? refused('CASE_NOT_KNOWN', 'child.caseId') : { childId };
}

const refused = (...what: Parameters<typeof staffProblem>): FoundChild => ({ problem: staffProblem(...what) });
