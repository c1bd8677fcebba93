// Whether a hold can be set as it is wished: with a reason and an end (domain rule 15).
import type { Problem } from '../problem/problem.type.ts';
import { staffProblem } from '../staff/staff-problems.ts';

export interface HoldPeriod {
  readonly reason: string;
  readonly from?: Date | null;
  readonly until: Date;
}

const longestReason = 280;

export function holdProblems({ reason, from, until }: HoldPeriod, now: Date): Problem[] {
  const problems: Problem[] = [];
  if (reason.trim() === '' || reason.length > longestReason) problems.push(staffProblem('REASON_MISSING', 'reason'));
  if (!(until > now) || !(until > (from ?? now))) problems.push(staffProblem('PERIOD_NOT_AHEAD', 'until'));
  return problems;
}
