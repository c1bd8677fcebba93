// How long what was signed may last: whole months by the calendar, the very moment included.
import { expect, test } from 'vitest';
import { defaultLongestMonths, lastsTooLong, mostMonths } from '@hlt/shared/consent/longest-validity.rules.ts';

const lasts = (from: string, until: string, months: number): boolean =>
  lastsTooLong(new Date(from), new Date(until), months);

test('a year is a year, in a leap year too, and a moment more is too long', () => {
  expect(lasts('2027-06-01T00:00:00.000Z', '2028-06-01T00:00:00.000Z', 12)).toBe(false);
  expect(lasts('2027-06-01T00:00:00.000Z', '2028-06-01T00:00:00.001Z', 12)).toBe(true);
  expect(lasts('2027-06-01T00:00:00.000Z', '2028-06-01T00:00:00.001Z', 13)).toBe(false);
});

test('twelve months unless told, and never more than three years', () => {
  expect([defaultLongestMonths, mostMonths]).toEqual([12, 36]);
});
