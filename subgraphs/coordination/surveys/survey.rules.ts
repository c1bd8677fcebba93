// What a round of the survey must be, and what an answer is counted as (domain rule 29). Pure.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import {
  nothingAnswered,
  roundIsOver,
  roundOverlaps,
  roundTooFarAhead,
  roundTooLong,
  roundTooShort,
  unknownQuestion,
} from './survey-faults.ts';
import { audiences, choices, leftOut, questions, type Audience, type Choice } from './survey-words.ts';

export interface RoundDays {
  /** Days, YYYY-MM-DD; both are in the round. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** So short that all who answer are one family or two: a round is for many. */
const fewestDays = 28;
const mostDays = 366;
const dayMs = 86_400_000;
const daysFrom = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / dayMs;

/** `others`: the rounds that there are. */
export const faultsOfRound = (
  { name, firstDay, lastDay }: RoundDays & { readonly name: string },
  others: readonly RoundDays[],
  today: string,
): Problem[] => [
  ...faultsOfFreeText(name, 'name', { longest: 120 }),
  ...(daysFrom(firstDay, lastDay) + 1 < fewestDays ? [roundTooShort(fewestDays)] : []),
  ...(daysFrom(firstDay, lastDay) + 1 > mostDays ? [roundTooLong(mostDays)] : []),
  ...(daysFrom(today, firstDay) > mostDays ? [roundTooFarAhead] : []),
  ...(lastDay < today ? [roundIsOver] : []),
  ...(others.some((other) => firstDay <= other.lastDay && other.firstDay <= lastDay) ? [roundOverlaps] : []),
];

export const isOpen = ({ firstDay, lastDay }: RoundDays, today: string): boolean =>
  firstDay <= today && today <= lastDay;

export interface Answer {
  readonly question: string;
  readonly choice: Choice;
}

export function faultsOfAnswers(audience: Audience, answers: readonly Answer[]): Problem[] {
  const asked = answers.map(({ question }) => question);
  const known = questions[audience].map(({ code }) => code);
  if (asked.length === 0) return [nothingAnswered];
  return new Set(asked).size === asked.length && asked.every((one) => known.includes(one)) ? [] : [unknownQuestion];
}

/** A line of the count: one of a question's answers. */
export interface CountLine {
  readonly audience: Audience;
  readonly question: string;
  readonly answer: string;
}

/** Every line of a round, so that the first answer makes none. */
export const linesOfRound = (): CountLine[] =>
  audiences.flatMap((audience) =>
    questions[audience].flatMap(({ code: question }) =>
      [...choices, leftOut].map((answer) => ({ audience, question, answer })),
    ),
  );

/** One line for each question, also for those that were left out: how many somebody has answered is not told either. */
export const linesOfAnswers = (audience: Audience, answers: readonly Answer[]): CountLine[] =>
  questions[audience].map(({ code: question }) => ({
    ...{ audience, question },
    answer: answers.find((one) => one.question === question)?.choice ?? leftOut,
  }));
