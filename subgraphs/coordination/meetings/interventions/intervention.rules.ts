// What an intervention and its evaluation must be (domain rule 26).
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../../process/change-fault.ts';
import { faultsOfFreeText } from '../../process/free-text.rules.ts';

const longestDescription = 1_000;
const longestEvaluation = 2_000;
const longestReason = 500;

export const faultsOfDescription = (description: string): Problem[] =>
  faultsOfFreeText(description, 'description', { longest: longestDescription });

/** Both YYYY-MM-DD. */
export function faultsOfDueDay(dueOn: string, today: string): Problem[] {
  const lastDay = `${String(Number(today.slice(0, 4)) + 2)}${today.slice(4)}`;
  return dueOn >= today && dueOn <= lastDay ? [] : [wrongDueDay];
}

export interface EvaluationText {
  readonly evaluation: string;
  readonly withFamily: boolean;
  readonly withoutFamilyReason?: string | null;
}

/** Made together with the family, or it is told why not. */
export const faultsOfEvaluation = ({ evaluation, withFamily, withoutFamilyReason }: EvaluationText): Problem[] => [
  ...faultsOfFreeText(evaluation, 'evaluation', { longest: longestEvaluation }),
  ...faultsOfFreeText(withoutFamilyReason, 'withoutFamilyReason', { longest: longestReason, optional: withFamily }),
];

const wrongDueDay = fault(
  'WRONG_DUE_DAY',
  'Ange en dag från och med i dag, högst två år framåt.',
  'Give a day from today on, two years ahead at most.',
  'dueOn',
);
