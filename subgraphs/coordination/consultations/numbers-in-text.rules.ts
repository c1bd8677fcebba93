// Numbers that lead to somebody, however they are written: apart, with signs between, or in words (domain rule 20).
import { scrubText } from '@hlt/service/log/scrub.ts';
import type { Finding } from './text-faults.ts';

/** `plain`: with usual digits. */
export function findNumbers(plain: string): Finding[] {
  const text = plain.replace(digitWord, (word) => digits.get(word.toLowerCase()) ?? word);
  const runs = [...text.matchAll(run)].map(([written]) => ({ written, digits: written.replace(/[^\d+]/g, '') }));
  const found = runs.flatMap(({ written, digits: bare }): Finding[] => {
    // 070-123 45 67 can be either.
    const phone: Finding[] = /^(?:0|\+)/.test(bare) ? ['PHONE_NUMBER'] : [];
    if (isPersonalNumber(bare)) return ['PERSONAL_NUMBER', ...phone];
    if (isDateOrYears(written)) return [];
    return phone.length > 0 ? phone : ['LONG_NUMBER'];
  });
  if (scrubText(text) !== text) found.push('PERSONAL_NUMBER');
  if (date.test(text) && !found.includes('PERSONAL_NUMBER')) found.push('DATE');
  return [...new Set(found)];
}

const digits: ReadonlyMap<string, string> = new Map(
  [
    ['noll', 'zero', 'nolla'],
    ['ett', 'one', 'etta'],
    ['två', 'two', 'tvåa'],
    ['tre', 'three', 'trea'],
    ['fyra', 'four'],
    ['fem', 'five', 'femma'],
    ['sex', 'six', 'sexa'],
    ['sju', 'seven', 'sjua'],
    ['åtta', 'eight'],
    ['nio', 'nine', 'nia'],
  ].flatMap((words, digit) => words.map((word) => [word, String(digit)] as const)),
);
const digitWord = new RegExp(`(?<!\\p{L})(?:${[...digits.keys()].join('|')})(?!\\p{L})`, 'giu');

/** Seven digits or more, with at most three signs and no letter between two of them. */
const run = /\+?\d(?:[^\p{L}\d\n]{0,3}\d){6,}/gu;

const isPersonalNumber = (bare: string): boolean =>
  /^(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\d{4}$/.test(bare);

/** 2026-01-10, 2026 01 10, 20260110, 2025/2026, 2025–2026. */
const isDateOrYears = (written: string): boolean =>
  /^(?:19|20)\d{2}\D{0,3}(?:0[1-9]|1[0-2])\D{0,3}(?:0[1-9]|[12]\d|3[01])$/.test(written) ||
  /^(?:19|20)\d{2}\D{1,3}(?:19|20)\d{2}$/.test(written);

const months = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|oct|nov|dec';
const date = new RegExp(
  `(?<!\\d)(?:(?:19|20)?\\d{2}[-/. ]?(?:0[1-9]|1[0-2])[-/. ]?(?:0[1-9]|[12]\\d|3[01])(?!\\d)|\\d{1,2}[/.]\\d{1,2}[/. -]+(?:19|20)?\\d{2}(?!\\d)|\\d{1,2}\\.? +(?:${months})\\p{L}* +(?:19|20)\\d{2})`,
  'iu',
);
