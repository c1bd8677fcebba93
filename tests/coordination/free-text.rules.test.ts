// What a free text may be, without a database.
import { expect, it } from 'vitest';
import { faultsOfFreeText, isStorable } from '@hlt/coordination/process/free-text.rules.ts';
import { said } from './support/said.ts';

it.each<[string, string | null | undefined, string[]]>([
  ['a text', 'Det går bra.', []],
  ['none', null, ['MISSING_TEXT at']],
  ['none told', undefined, ['MISSING_TEXT at']],
  ['spaces', '  \n', ['MISSING_TEXT at']],
  ['the longest', 'x'.repeat(20), []],
  ['one sign more', 'x'.repeat(21), ['TOO_LONG at']],
  ['one that is too long with its spaces', `x${' '.repeat(20)}`, ['TOO_LONG at']],
  ['a personal number', '20160314-2381', ['PERSONAL_NUMBER at']],
  ['a sign that cannot be stored', 'a\0b', ['UNPRINTABLE at']],
  ['half a sign', 'a\ud83d', ['UNPRINTABLE at']],
  ['a whole one', 'a\u{1f600}', []],
  ['all at once', '20160314-2381 \0 ', ['PERSONAL_NUMBER at', 'UNPRINTABLE at']],
])('a text of twenty signs that must be there is judged as it should when it is %s', (_what, text, expected) => {
  expect(said(faultsOfFreeText(text, 'at', { longest: 20 }))).toEqual(expected);
});

it('a text that may be left out is judged all the same when it is there', () => {
  const optional = { longest: 20, optional: true };
  expect([null, undefined, ' '].flatMap((text) => faultsOfFreeText(text, 'at', optional))).toEqual([]);
  expect(said(faultsOfFreeText('x'.repeat(21), 'at', optional))).toEqual(['TOO_LONG at']);
});

it('the length that is told is the one that is allowed', () => {
  expect(faultsOfFreeText('xxxx', 'at', { longest: 3 })).toMatchObject([
    {
      message: 'Texten är för lång. Använd högst 3 tecken.',
      messageEnglish: 'The text is too long. Use 3 characters at most.',
    },
  ]);
});

it('what can be stored has whole signs only', () => {
  expect(['a', 'å\n\t', 'a\0', '\udc00a'].map(isStorable)).toEqual([true, true, false, false]);
});
