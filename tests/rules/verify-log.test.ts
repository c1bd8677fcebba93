// What the verifier of the access log finds, in its own words: the place, the reason, and a sentence for a person.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { beginning, contentHash, sealHash } from '@hlt/shared/access-log/content-hash.ts';
import type { CheckedHead } from '@hlt/shared/access-log/verify-heads.ts';
import { verifyLog, type LogUnderTest, type SealedEntry } from '@hlt/shared/access-log/verify-log.ts';
import { now } from './families.ts';
import { headAt, logOf, sealed } from './logs.ts';

const entries = sealed(4);
const [, second, third, fourth] = entries as [SealedEntry, SealedEntry, SealedEntry, SealedEntry];
const found = async (log: LogUnderTest, heads: readonly CheckedHead[] = []): Promise<string> => {
  const verdict = await verifyLog(log, heads, now);
  return verdict.holds ? 'HOLDS' : `${String(verdict.fault.position)} ${verdict.fault.reason}: ${verdict.fault.found}`;
};
const withThird = (change: Partial<SealedEntry>): LogUnderTest => logOf(entries.with(2, { ...third, ...change }));

describe('a log holds', () => {
  test('with every head that was kept of it, two of one place too', async () => {
    const heads = [second, second, fourth].map((entry) => headAt(entry));
    const end = { position: 4, hash: fourth.seal };
    expect(await verifyLog(logOf(entries), heads, now)).toEqual({ holds: true, from: 1, end, heads: 3 });
  });
  test('when it is empty, and its end is the beginning', async () => {
    expect(await verifyLog(logOf([]), [], now)).toEqual({ holds: true, from: 1, end: beginning, heads: 0 });
  });
});

describe('an entry', () => {
  const other = contentHash(['30', 'else']);
  test.each<[string, LogUnderTest]>([
    ['3 gap: the chain goes on at 4, with entry 40', logOf(entries.toSpliced(2, 1))],
    ['3 gap: entry 30 has a place in the chain and is gone', withThird({ values: null })],
    ['3 gap: entry 30 has a place in the chain and is gone', withThird({ content: null })],
    ['3 hash: entry 30 does not say what was written', withThird({ content: other })],
    ['3 hash: entry 31 does not say what was written', withThird({ entryId: '31' })],
    ['3 chain: entry 30 does not follow the entry before it', withThird({ prev: other })],
    ['3 chain: the seal is not that of entry 30', withThird({ seal: other })],
  ])('%s', async (fault, log) => {
    expect(await found(log)).toBe(fault);
  });
});

describe('a head that was kept', () => {
  const unsigned = { isSigned: false };
  test('contradicts another chain, at the second of two heads too', async () => {
    const contradiction = '3 head: the kept head is another one: the chain up to here was rewritten';
    expect(await found(logOf(entries), [headAt(second), headAt(third, { hash: second.seal })])).toBe(contradiction);
    expect(await found(logOf(entries), [headAt(third), headAt(third, { hash: second.seal })])).toBe(contradiction);
  });
  test('and that nobody signed is named, within the log or beyond its end', async () => {
    const says = 'the kept head is not what the owner signed';
    expect(await found(logOf(entries), [headAt(second, unsigned)])).toBe(`2 signature: ${says}`);
    expect(await found(logOf(entries.slice(0, 2)), [headAt(fourth, unsigned)])).toBe(`4 signature: ${says}`);
  });
  test('beyond the end tells that the end was cut off', async () => {
    expect(await found(logOf(entries.slice(0, 2)), [headAt(second), headAt(fourth)])).toBe(
      '3 head: the log ends here, and its head was kept at 4',
    );
  });
});

describe('the end of the log', () => {
  const not = 'the end of the chain is not where the database has it';
  test.each<[string, LogUnderTest['end']]>([
    ['5 gap: the log ends here, and once had 6 entries', { position: 6, hash: fourth.seal }],
    [`4 chain: ${not}`, { position: 3, hash: fourth.seal }],
    [`4 chain: ${not}`, { position: 4, hash: third.seal }],
  ])('%s', async (fault, end) => {
    expect(await found(logOf(entries, { end }))).toBe(fault);
  });
  test('has no entry after it that was never sealed', async () => {
    expect(await found(logOf(entries, { unsealed: async () => '50' }))).toBe(
      '5 chain: entry 50 has no place in the chain',
    );
  });
});

describe('after a cut', () => {
  const anchor = { position: 2, hash: second.seal, cutBefore: new Date('2021-01-01'), cutAt: now };
  test('the log goes on from its anchor, with the heads after it', async () => {
    const log = (): LogUnderTest => logOf(entries.slice(2), { anchor });
    expect(await verifyLog(log(), [headAt(second), headAt(third)], now)).toMatchObject({
      holds: true,
      from: 3,
      heads: 2,
    });
    expect(await found(log(), [headAt(third, { hash: second.seal })])).toMatch(/^3 head/);
  });
  test('the anchor itself is judged first', async () => {
    const early = { ...anchor, cutBefore: now };
    expect(await found(logOf([], { anchor: early }))).toBe(
      '2 gap: the log was cut, and not at entries older than five years',
    );
  });
});

test('the two hashes are those that the database makes', () => {
  const sha256 = (...parts: readonly (string | Buffer)[]): string =>
    createHash('sha256')
      .update(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
      .digest('hex');
  expect(contentHash(['1', null, 'a "b"'])).toBe(sha256('["1", null, "a \\"b\\""]'));
  const [prev, content] = ['ab'.repeat(32), 'cd'.repeat(32)];
  const place = Buffer.from('0000000000000102', 'hex');
  expect(sealHash(258, prev, content)).toBe(sha256(place, Buffer.from(prev, 'hex'), Buffer.from(content, 'hex')));
});
