// Which personal identity numbers hold, and what is said of one that does not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luhnHolds } from '@hlt/service/identifiers/luhn.ts';
import {
  invalidPersonalNumberSentence,
  isPersonalIdentityNumber,
  isTemporarySchoolId,
} from '@hlt/service/identifiers/personal-identity-number.ts';

// The tax authority's test number, and the same child as a samordningsnummer (day + 60) with its own check digit.
const testNumber = '202402292383';

describe('a personal identity number', () => {
  it.each([
    ['a personnummer on a leap day', testNumber],
    ['a samordningsnummer, with 60 added to the day', '202402892380'],
    ['one of somebody born before 1920', '191301029813'],
  ])('holds: %s', (_title, number) => {
    expect(isPersonalIdentityNumber(number)).toBe(true);
  });

  it.each([
    ['ten digits', testNumber.slice(2)],
    ['a hyphen', '20240229-2383'],
    ['a wrong check digit', '202402292384'],
    ['two digits that changed places', '202402922383'],
    ['a day that the month has not', '202302292384'],
    ['the month 13', '202413012382'],
    ['a temporary id of a school', '20130101TF01'],
    ['other digits than 0–9', '２０２４０２２９２３８３'],
    ['nothing', ''],
  ])('does not hold with %s', (_title, number) => {
    expect(isPersonalIdentityNumber(number)).toBe(false);
  });

  it('never holds when one digit of a right one is another', () => {
    const change = fc.tuple(fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(change, ([place, by]) => {
        const digits = [...testNumber];
        digits[place] = String((Number(digits[place]) + by) % 10);
        return !isPersonalIdentityNumber(digits.join(''));
      }),
    );
  });
});

it('a temporary id of a school has a date and a serial number', () => {
  expect(['20130101TF01', '20130231TF01', '20130101TF1', '20130161TF01'].map(isTemporarySchoolId)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('an organisation number holds by the same check digit', () => {
  expect(['2120002627', '2321000222', '2120002628', ''].map(luhnHolds)).toEqual([true, true, false, false]);
});

it('the sentence says what to do, in both languages', () => {
  expect(invalidPersonalNumberSentence).toMatch(/twelve digits.*Check it.*tolv siffror/);
});
