// The survey's codes and counts (domain rule 29), without a database.
import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyCodes } from '@hlt/coordination/surveys/survey-code.ts';
import { audiences, choices, questions, type Audience } from '@hlt/coordination/surveys/survey-words.ts';
import {
  faultsOfAnswers,
  faultsOfRound,
  isOpen,
  linesOfAnswers,
  linesOfRound,
  type Answer,
} from '@hlt/coordination/surveys/survey.rules.ts';
import { said } from './support/said.ts';

describe('a code', () => {
  const codes = surveyCodes('a secret');
  const rounds = [randomUUID(), randomUUID()];

  it('tells its round and version to the hub, however it is written', () => {
    for (const roundId of rounds)
      for (const audience of audiences) {
        const code = codes.draw({ roundId, audience });
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        const hash = codes.find(code, rounds)?.hash;
        const written = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(codes.find(written, rounds)).toEqual({ roundId, audience, hash });
      }
  });

  it('is drawn by lot: two to the same family are no more alike than two to different ones', () => {
    const [roundId = ''] = rounds;
    const drawn = Array.from({ length: 50 }, () => codes.draw({ roundId, audience: 'CHILD' }));
    expect(new Set(drawn.map((code) => code.slice(0, 4))).size).toBeGreaterThan(45);
    expect(new Set(drawn.map((code) => codes.find(code, rounds)?.hash)).size).toBe(50);
  });

  it('is worth nothing in another round, at another hub, or when it is made up', () => {
    const code = codes.draw({ roundId: rounds[0]!, audience: 'GUARDIAN' });
    expect(codes.find(code, [rounds[1]!])).toBeUndefined();
    expect(codes.find(code, [])).toBeUndefined();
    expect(surveyCodes('another secret').find(code, rounds)).toBeUndefined();
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/)),
        (made) => codes.find(made, rounds) === undefined,
      ),
    );
  });

  it('is kept as something that only the hub can make from it', () => {
    const code = codes.draw({ roundId: rounds[0]!, audience: 'CHILD' });
    const other = surveyCodes(randomBytes(32).toString('base64url'));
    expect(codes.find(code, rounds)?.hash).not.toContain(code.replaceAll('-', ''));
    expect(other.find(code, rounds)).toBeUndefined();
  });
});

describe('a round', () => {
  const round = { name: 'Våren', firstDay: '2026-02-01', lastDay: '2026-02-28' };

  it.each<[string, object, object[], string[]]>([
    ['of four weeks', {}, [], []],
    ['of a day less', { lastDay: '2026-02-27' }, [], ['ROUND_TOO_SHORT lastDay']],
    ['that ends before it begins', { lastDay: '2026-01-01' }, [], ['ROUND_TOO_SHORT lastDay', 'PAST lastDay']],
    ['of more than a year', { lastDay: '2027-02-02' }, [], ['ROUND_TOO_LONG lastDay']],
    ['of a year', { lastDay: '2027-02-01' }, [], []],
    ['that begins far ahead', { firstDay: '2027-02-01', lastDay: '2027-03-31' }, [], ['TOO_FAR_AHEAD firstDay']],
    ['that is over', { firstDay: '2025-11-01', lastDay: '2026-01-19' }, [], ['PAST lastDay']],
    ['that begins as far ahead as it may', { firstDay: '2027-01-21', lastDay: '2027-03-31' }, [], []],
    ['that ends today', { firstDay: '2025-12-01', lastDay: '2026-01-20' }, [], []],
    ['with the longest name', { name: 'x'.repeat(120) }, [], []],
    ['with a longer one', { name: 'x'.repeat(121) }, [], ['TOO_LONG name']],
    ['before another', {}, [{ firstDay: '2026-03-01', lastDay: '2026-03-31' }], []],
    [
      'that ends on the first day of another',
      {},
      [{ firstDay: '2026-02-28', lastDay: '2026-03-31' }],
      ['ROUND_OVERLAPS firstDay'],
    ],
    ['without a name', { name: '' }, [], ['MISSING_TEXT name']],
    ['that follows on another', {}, [{ firstDay: '2025-01-01', lastDay: '2026-01-31' }], []],
    [
      'that begins on the last day of another',
      {},
      [{ firstDay: '2025-01-01', lastDay: '2026-02-01' }],
      ['ROUND_OVERLAPS firstDay'],
    ],
    ['within another', {}, [{ firstDay: '2025-01-01', lastDay: '2026-12-31' }], ['ROUND_OVERLAPS firstDay']],
  ])('%s is judged as it should', (_what, more, others, expected) => {
    expect(said(faultsOfRound({ ...round, ...more }, others as never, '2026-01-20'))).toEqual(expected);
  });

  it('is open from its first day to its last, both included', () => {
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'];
    expect(days.map((day) => isOpen(round, day))).toEqual([false, true, true, false]);
  });
});

describe('an answer', () => {
  it('answers questions of its own version, each once, and at least one', () => {
    const yes = (question: string): Answer => ({ question, choice: 'YES' });
    expect(said(faultsOfAnswers('CHILD', [yes('LISTENED'), yes('HELPS')]))).toEqual([]);
    expect(said(faultsOfAnswers('CHILD', []))).toEqual(['NOTHING_ANSWERED answers']);
    expect(said(faultsOfAnswers('CHILD', [yes('CHILD_HEARD')]))).toEqual(['UNKNOWN_QUESTION answers']);
    expect(said(faultsOfAnswers('CHILD', [yes('HELPS'), yes('CHILD_HEARD')]))).toEqual(['UNKNOWN_QUESTION answers']);
    expect(said(faultsOfAnswers('CHILD', [yes('HELPS'), yes('HELPS')]))).toEqual(['UNKNOWN_QUESTION answers']);
  });

  it('raises one line of each of its questions, whatever was left out, and every line is there from the start', () => {
    const key = (line: object): string => JSON.stringify(line);
    const all = new Set(linesOfRound().map(key));
    const answered = fc.constantFrom<Audience>(...audiences).chain((audience) =>
      fc
        .tuple(...questions[audience].map(() => fc.option(fc.constantFrom(...choices), { nil: undefined })))
        .map((chosen) => ({
          audience,
          answers: questions[audience].flatMap(({ code }, at) =>
            chosen[at] ? [{ question: code, choice: chosen[at] }] : [],
          ),
        })),
    );
    fc.assert(
      fc.property(answered, ({ audience, answers }) => {
        const lines = linesOfAnswers(audience, answers);
        expect(lines.map(({ question }) => question)).toEqual(questions[audience].map(({ code }) => code));
        expect(lines.every((line) => all.has(key(line)))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is counted as what was chosen, question by question', () => {
    const answers: Answer[] = [
      { question: 'HELPS', choice: 'NO' },
      { question: 'LISTENED', choice: 'PARTLY' },
    ];
    expect(linesOfAnswers('CHILD', answers)).toEqual(
      ['NOT_ANSWERED', 'NOT_ANSWERED', 'PARTLY', 'NOT_ANSWERED', 'NO'].map((answer, at) => ({
        ...{ audience: 'CHILD', question: questions.CHILD[at]?.code },
        answer,
      })),
    );
  });

  it('has questions of different codes, in both languages', () => {
    for (const audience of audiences) {
      const asked = questions[audience];
      expect(new Set(asked.map(({ code }) => code)).size).toBe(asked.length);
      expect(asked.every(({ text, textEnglish }) => text.endsWith('?') && textEnglish.endsWith('?'))).toBe(true);
    }
  });
});
