// Whether a waiver can be registered as it is wished: by an adult, signed, for something, for somebody, for a time (domain rule 12).
import { isPersonalIdentityNumber } from '@hlt/service/identifiers/personal-identity-number.ts';
import { lastsTooLong } from '../consent/longest-validity.rules.ts';
import type { Problem } from '../problem/problem.type.ts';
import { swedishDay } from '../scalars/swedish-day.ts';
import { staffProblem } from '../staff/staff-problems.ts';
import type { Waiver } from './waiver.ts';

export interface WaiverWish extends Pick<
  Waiver,
  'categories' | 'recipients' | 'validFrom' | 'validUntil' | 'signedAt'
> {
  readonly personalIdentityNumber: string;
  /** YYYY-MM-DD: a field of its own, not read off the number. */
  readonly bornOn: string;
}

const majority = 18;

/** `longestMonths`: as for a consent (domain rule 8). */
export function waiverProblems(wish: WaiverWish, longestMonths: number, now: Date): Problem[] {
  const { categories, recipients, validFrom, validUntil, signedAt } = wish;
  const { sectors, organisationIds, guardians } = recipients;
  return [
    ...(isPersonalIdentityNumber(wish.personalIdentityNumber)
      ? []
      : [staffProblem('INVALID_PERSONAL_NUMBER', 'personalIdentityNumber')]),
    ...(isAdult(wish.bornOn, signedAt) ? [] : [staffProblem('PERSON_NOT_ADULT', 'bornOn')]),
    ...(categories.length > 0 ? [] : [staffProblem('NO_CATEGORY', 'categories')]),
    ...(sectors.length + organisationIds.length > 0 || guardians ? [] : [staffProblem('NO_RECIPIENT', 'recipients')]),
    ...(validUntil > validFrom && validUntil > now ? [] : [staffProblem('PERIOD_NOT_AHEAD', 'validUntil')]),
    ...(lastsTooLong(validFrom, validUntil, longestMonths) ? [staffProblem('PERIOD_TOO_LONG', 'validUntil')] : []),
    ...(signedAt <= now ? [] : [staffProblem('SIGNED_AHEAD', 'signedAt')]),
  ];
}

/** On the birthday itself. */
export function isAdult(bornOn: string, at: Date): boolean {
  const [year = '', ...monthAndDay] = bornOn.split('-');
  return [String(Number(year) + majority), ...monthAndDay].join('-') <= swedishDay(at);
}
