// Whether a withdrawal can be registered as it was told. The family owes nobody a reason, so none is asked (domain rule 13).
import type { Category } from '../consent/category.ts';
import { asRead } from '../item-intake/never-in-the-hub.rules.ts';
import type { Problem } from '../problem/problem.type.ts';
import { staffProblem } from '../staff/staff-problems.ts';

export interface WithdrawWish {
  readonly categories?: readonly Category[] | null;
  readonly withdrawnBy: string;
  readonly withdrawnAt?: Date | null;
}

const longest = 200;
/** Ten digits or more, however they are grouped: it goes to coordination, and a number has no business there. */
const likeANumber = /(?:\d[^\p{L}\d]{0,3}){10}|\d{6,8}[\s-]?TF\d{2}/iu;

export function withdrawProblems({ categories = null, withdrawnBy, withdrawnAt }: WithdrawWish, now: Date): Problem[] {
  const problems: Problem[] = [];
  if (categories?.length === 0) problems.push(staffProblem('NO_CATEGORY', 'categories'));
  const by = withdrawnBy.trim();
  if (by === '' || by.length > longest || likeANumber.test(asRead(by)))
    problems.push(staffProblem('WITHDRAWN_BY_MISSING', 'withdrawnBy'));
  if ((withdrawnAt ?? now) > now) problems.push(staffProblem('WITHDRAWN_AHEAD', 'withdrawnAt'));
  return problems;
}
