// Which numbers in a text lead to somebody, however they are written (domain rule 20), and which do not.
import { describe, expect, test } from 'vitest';
import { findNumbers } from '@hlt/coordination/consultations/numbers-in-text.rules.ts';

const two = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'));
const months = new Set(two(1, 12));
const days = new Set(two(1, 31));
const apart = (digits: string): string => [...digits].join(' ');

describe('ten or twelve digits', () => {
  const coordination = new Set([...days].map((day) => String(Number(day) + 60)));
  const pairs = two(0, 19).flatMap((month) => two(0, 99).map((day) => ({ month, day })));

  test.each(['', '20'])(
    'are a personal number when a month and a day of the calendar stand in them, after “%s”',
    (first) => {
      const misread = pairs.filter(({ month, day }) => {
        const isOne = months.has(month) && (days.has(day) || coordination.has(day));
        const found = findNumbers(apart(`${first}16${month}${day}2381`));
        return found.join() !== (isOne ? 'PERSONAL_NUMBER' : 'LONG_NUMBER');
      });
      expect(misread).toEqual([]);
    },
  );

  test.each(['91603142381', '16031423819', '9201603142381', '2016031423819', '160314238'])(
    'are it only when they are ten or twelve: %s is another long number',
    (digits) => {
      expect(findNumbers(apart(digits))).toEqual(['LONG_NUMBER']);
    },
  );
});

test.each([
  ...['noll', 'nolla', 'zero', 'ett', 'etta', 'one', 'två', 'tvåa', 'two', 'tre', 'trea', 'three', 'fyra', 'four'],
  ...['fem', 'femma', 'five', 'sex', 'sexa', 'six', 'sju', 'sjua', 'seven', 'åtta', 'eight', 'nio', 'nia', 'nine'],
])('“%s” is read as a digit', (word) => {
  expect(findNumbers(`16 03 14 23 8 ${word}`)).toEqual(['PERSONAL_NUMBER']);
  expect(findNumbers(`16 03 14 23 8 ${word.toUpperCase()}`)).toEqual(['PERSONAL_NUMBER']);
  expect(findNumbers(`16 03 14 23 8 ${word}x`)).not.toContain('PERSONAL_NUMBER');
});

describe('a date', () => {
  test('is no long number, however far apart it is written, and what is none is one', () => {
    const dates = ['1999', '2016', '1816'].flatMap((year) =>
      two(0, 19).flatMap((month) => two(0, 49).map((day) => ({ year, month, day }))),
    );
    for (const between of ['', '-', ' - ']) {
      const misread = dates.filter(({ year, month, day }) => {
        const isDate = year !== '1816' && months.has(month) && days.has(day);
        return findNumbers([year, month, day].join(between)).includes('LONG_NUMBER') === isDate;
      });
      expect(misread).toEqual([]);
    }
  });

  test.each(['4-2016-03-14', '2016-03-14-7', '4-2025/2026', '2025/2026-7', '20252026'])(
    'is no part of a longer number: %s is found',
    (number) => {
      expect(findNumbers(`Dnr ${number}`)).toContain('LONG_NUMBER');
    },
  );

  test.each(['2016-03-14', '20160314', '14/3 2016', '14.3.2016', '14 mars 2016', '14. Mars 2016', '3 dec 1999'])(
    'is told of: %s',
    (date) => {
      expect(findNumbers(`Den ${date}.`)).toContain('DATE');
    },
  );

  test.each(['2025/2026', '2025–2026', '2025 - 2026', '14 elever 2016', '40 av 60 lektioner'])(
    'is none of these: %s',
    (text) => {
      expect(findNumbers(`Under ${text}.`)).toEqual([]);
    },
  );
});

test.each([
  ['070-123 45 67', ['PERSONAL_NUMBER', 'PHONE_NUMBER']],
  ['090-99 99 99', ['PHONE_NUMBER']],
  ['+46 90 99 99 99', ['PHONE_NUMBER']],
  ['4700 88 120', ['LONG_NUMBER']],
  ['4700+88 120', ['LONG_NUMBER']],
  ['20160314-2381 och 20160314-2381', ['PERSONAL_NUMBER']],
  ['20130101TF01', ['PERSONAL_NUMBER']],
  ['16 03 14 23 81 och 090-99 99 99 och 4700 88 120', ['PERSONAL_NUMBER', 'PHONE_NUMBER', 'LONG_NUMBER']],
])('of “%s” each kind is told once', (text, expected) => {
  expect(findNumbers(`Det gäller ${text}.`)).toEqual(expected);
});
