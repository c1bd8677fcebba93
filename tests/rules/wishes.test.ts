// What own staff may wish for: a hold has a reason and an end, a waiver an adult, a signature, something, somebody and a time, a
// withdrawal somebody who withdrew. Each problem tells the field that it is about.
import { describe, expect, test } from 'vitest';
import { holdProblems } from '@hlt/shared/hold/hold-wish.rules.ts';
import { isAdult, waiverProblems } from '@hlt/shared/person/waiver-wish.rules.ts';
import { withdrawProblems, type WithdrawWish } from '@hlt/shared/withdrawal/withdraw-wish.rules.ts';
import { days, now, waiver } from './families.ts';

describe('a hold', () => {
  const codes = (change: object): string[] =>
    holdProblems({ reason: 'Skäl.', until: days(1), ...change }, now).map(({ code }) => code);
  test('with a reason and an end ahead can be set', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ reason: 'x'.repeat(280), from: days(0.5) })).toEqual([]);
  });
  test('without either is told of both', () => {
    expect(codes({ reason: ' ', until: now })).toEqual(['REASON_MISSING', 'PERIOD_NOT_AHEAD']);
    expect(codes({ from: days(1) })).toEqual(['PERIOD_NOT_AHEAD']);
    expect(codes({ until: new Date(Number.NaN) })).toEqual(['PERIOD_NOT_AHEAD']);
  });
  test('ends ahead of now, though it began before, and has a reason of 280 letters at most', () => {
    expect(codes({ from: days(-2), until: now })).toEqual(['PERIOD_NOT_AHEAD']);
    expect(codes({ from: days(-2), until: days(-1) })).toEqual(['PERIOD_NOT_AHEAD']);
    expect(codes({ reason: 'x'.repeat(281) })).toEqual(['REASON_MISSING']);
    expect(holdProblems({ reason: '', until: now }, now).map(({ field }) => field)).toEqual(['reason', 'until']);
  });
});

describe('a waiver', () => {
  const wish = { ...waiver(), personalIdentityNumber: '198502112389', bornOn: '1985-02-11' };
  const codes = (change: object): string[] => waiverProblems({ ...wish, ...change }, 12, now).map(({ code }) => code);
  test('that is whole can be registered, signed this very moment and for guardians alone too', () => {
    expect(codes({ signedAt: now })).toEqual([]);
    expect(codes({ recipients: { ...wish.recipients, sectors: [], guardians: true } })).toEqual([]);
  });
  test('that is wrong in every way is told of all of it at once', () => {
    const change = {
      personalIdentityNumber: '198502112388',
      bornOn: '2015-06-05',
      categories: [],
      recipients: { sectors: [], organisationIds: [], excludedOrganisationIds: ['a'], guardians: false },
      validUntil: days(-20),
      signedAt: days(1),
    };
    expect(codes(change)).toEqual([
      'INVALID_PERSONAL_NUMBER',
      'PERSON_NOT_ADULT',
      'NO_CATEGORY',
      'NO_RECIPIENT',
      'PERIOD_NOT_AHEAD',
      'SIGNED_AHEAD',
    ]);
    expect(waiverProblems({ ...wish, ...change }, 12, now).map(({ field }) => field)).toEqual([
      ...['personalIdentityNumber', 'bornOn', 'categories', 'recipients', 'validUntil', 'signedAt'],
    ]);
  });
  test('is for a sector, an organisation or both', () => {
    const both = { ...wish.recipients, sectors: ['HEALTHCARE'], organisationIds: ['a'] };
    for (const recipients of [both, { ...both, sectors: [] }, { ...both, organisationIds: [] }])
      expect(codes({ recipients })).toEqual([]);
  });
  test('that ends as it begins, or before, is of no use', () => {
    expect(codes({ validFrom: days(2), validUntil: days(2) })).toEqual(['PERIOD_NOT_AHEAD']);
    expect(codes({ validFrom: days(2), validUntil: days(1) })).toEqual(['PERIOD_NOT_AHEAD']);
  });
  test('may last as long as a consent may, and not a moment longer (domain rule 8)', () => {
    const validFrom = new Date('2026-03-01T00:00:00Z');
    const codesUntil = (validUntil: string, longestMonths = 12): string[] =>
      waiverProblems({ ...wish, validFrom, validUntil: new Date(validUntil) }, longestMonths, now).map(
        ({ code }) => code,
      );
    expect(codesUntil('2027-03-01T00:00:00Z')).toEqual([]);
    expect(codesUntil('2027-03-01T00:00:01Z')).toEqual(['PERIOD_TOO_LONG']);
    expect(codesUntil('2027-03-01T00:00:01Z', 13)).toEqual([]);
    expect(waiverProblems({ ...wish, validUntil: days(400) }, 12, now).map(({ field }) => field)).toEqual([
      'validUntil',
    ]);
  });
  test('that has ended already is of no use', () => {
    expect(codes({ validUntil: now })).toEqual(['PERIOD_NOT_AHEAD']);
  });
});

test('one is an adult from the eighteenth birthday on, by the Swedish day', () => {
  const at = (time: string): boolean => isAdult('2008-03-10', new Date(time));
  expect([at('2026-03-09T22:59:00Z'), at('2026-03-09T23:01:00Z')]).toEqual([false, true]);
  expect(isAdult('2008-02-29', new Date('2026-02-28T12:00:00Z'))).toBe(false);
  expect(isAdult('2008-02-29', new Date('2026-03-01T12:00:00Z'))).toBe(true);
});

describe('a withdrawal', () => {
  const wish = { withdrawnBy: 'Mamma, per telefon' };
  const problems = (change: Partial<WithdrawWish>): string[] =>
    withdrawProblems({ ...wish, ...change }, now).map(({ code, field }) => `${code} ${String(field)}`);
  test('needs no reason: of the whole or of some, now or before', () => {
    for (const change of [{}, { categories: null }, { categories: ['SCHOOL_SAFETY'] as const }, { withdrawnAt: now }])
      expect(problems(change)).toEqual([]);
    expect(problems({ withdrawnAt: null })).toEqual([]);
    expect(problems({ withdrawnAt: days(-1) })).toEqual([]);
  });
  test('of no category, by nobody and tomorrow is told all three', () => {
    expect(problems({ categories: [], withdrawnBy: '  ', withdrawnAt: days(1) })).toEqual([
      ...['NO_CATEGORY categories', 'WITHDRAWN_BY_MISSING withdrawnBy', 'WITHDRAWN_AHEAD withdrawnAt'],
    ]);
  });
  test('tells who in two hundred letters at most, blanks round it not counted', () => {
    expect(problems({ withdrawnBy: ` ${'x'.repeat(200)} ` })).toEqual([]);
    expect(problems({ withdrawnBy: 'x'.repeat(201) })).toEqual(['WITHDRAWN_BY_MISSING withdrawnBy']);
  });
  test.each([
    '19850211 2389',
    'Mamma 198502112389',
    '850211-2389',
    '8502 11 23 89 ringde',
    '20130101TF01',
    '20130101 TF01',
    '130101-tf01',
  ])('never carries a number: %s', (withdrawnBy) => {
    expect(problems({ withdrawnBy })).toEqual(['WITHDRAWN_BY_MISSING withdrawnBy']);
  });
  test('may tell a day and a short number', () => {
    for (const withdrawnBy of ['Pappa 2026-03-09, brev 12', 'Elev i 4 TF22', 'Pappa, ärende 130101 TF1'])
      expect(problems({ withdrawnBy })).toEqual([]);
  });
});
