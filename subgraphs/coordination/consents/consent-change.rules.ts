// What can be wrong with what was sent, before anything is read.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { inTheFuture } from './answer-faults.ts';
import { fault } from '../process/change-fault.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';

/** The clock of the one who sends may be this much ahead. */
const toleranceMs = 60_000;

export const faultsOfTime = (at: Date, now: Date, field: string): Problem[] =>
  at.getTime() > now.getTime() + toleranceMs ? [inTheFuture(field)] : [];

const longestPlace = 120;

export const faultsOfPlace = (place: string | null | undefined, field: string): Problem[] =>
  faultsOfFreeText(place, field, { longest: longestPlace, optional: true });

interface FormText {
  readonly clientMutationId: string;
  readonly language: string;
  readonly textVersion: string;
  readonly exception?: { readonly reason: string } | null;
  readonly disclosures: readonly object[];
  readonly answers: readonly { readonly answeredAt: Date; readonly place?: string | null }[];
}

const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const longestKey = 100;
const longestVersion = 40;
const longestReason = 2_000;
const mostDisclosures = 100;

export const faultsOfLanguage = (given: string): Problem[] => (language.test(given) ? [] : [wrongLanguage]);

export const faultsOfMany = (disclosures: readonly object[]): Problem[] =>
  disclosures.length > mostDisclosures ? [wrongLength(mostDisclosures, 'disclosures')] : [];

export function faultsOfText(input: FormText, now: Date): Problem[] {
  const outside = (length: number, longest: number, field: string): Problem[] =>
    length >= 1 && length <= longest ? [] : [wrongLength(longest, field)];
  return [
    ...outside(input.clientMutationId.length, longestKey, 'clientMutationId'),
    ...faultsOfLanguage(input.language),
    ...outside(input.textVersion.trim().length, longestVersion, 'textVersion'),
    ...((input.exception?.reason.length ?? 0) > longestReason ? [wrongLength(longestReason, 'exception.reason')] : []),
    ...faultsOfMany(input.disclosures),
    ...input.answers.flatMap(({ answeredAt, place }, index) => [
      ...faultsOfTime(answeredAt, now, `answers.${String(index)}.answeredAt`),
      ...faultsOfPlace(place, `answers.${String(index)}.place`),
    ]),
  ];
}

const wrongLength = (longest: number, field: string): Problem =>
  fault('WRONG_LENGTH', `Ange mellan 1 och ${String(longest)}.`, `Give between 1 and ${String(longest)}.`, field);

const wrongLanguage = fault(
  'WRONG_LANGUAGE',
  'Ange språket med dess kod, till exempel sv, en eller fa.',
  'Give the language by its code, for example sv, en or fa.',
  'language',
);
