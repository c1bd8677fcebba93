// Where a log that was cut may begin: not one moment younger than five years, and never against what was kept of it.
import { expect, test } from 'vitest';
import { anchorFault, yearsBefore, type Anchor } from '@hlt/shared/access-log/verify-anchor.ts';
import type { CheckedHead } from '@hlt/shared/access-log/verify-heads.ts';
import { now } from './families.ts';

const cutBefore = new Date('2021-01-01T00:00:00Z');
const hash = 'ab'.repeat(32);
const anchor: Anchor = { position: 5, hash, cutBefore, cutAt: now };
const head = (position: number, change: Partial<CheckedHead> = {}): CheckedHead => ({
  position,
  hash,
  signedAt: cutBefore,
  isSigned: true,
  ...change,
});
const found = (...heads: readonly CheckedHead[]): string => {
  const fault = anchorFault(anchor, heads, now);
  return fault === null ? 'HOLDS' : `${String(fault.position)} ${fault.reason}: ${fault.found}`;
};
const later = (time: Date, milliseconds: number): Date => new Date(time.getTime() + milliseconds);

test('a log that was never cut may begin anywhere', () => {
  expect(anchorFault(null, [head(1, { isSigned: false })], now)).toBeNull();
});

test('a cut is of what is five years old, to the moment, and has been made', () => {
  const young = { position: 5, reason: 'gap', found: 'the log was cut, and not at entries older than five years' };
  const at = (change: Partial<Anchor>): unknown => anchorFault({ ...anchor, ...change }, [], now);
  expect(at({ cutBefore: yearsBefore(now) })).toBeNull();
  expect(at({ cutBefore: later(yearsBefore(now), 1) })).toEqual(young);
  expect(at({ cutAt: later(now, 1) })).toEqual(young);
});

test('five years before a leap day is the first of March', () => {
  expect(yearsBefore(new Date('2024-02-29T12:00:00Z'))).toEqual(new Date('2019-03-01T12:00:00Z'));
});

test('a head that nobody signed is named, at or below the anchor and not above it', () => {
  const unsigned = { isSigned: false };
  const says = 'signature: the kept head is not what the owner signed';
  expect(found(head(4, unsigned))).toBe(`4 ${says}`);
  expect(found(head(5, unsigned))).toBe(`5 ${says}`);
  expect(found(head(6, unsigned))).toBe('HOLDS');
});

test('a head at the anchor itself is the anchor', () => {
  const other = { hash: 'cd'.repeat(32), signedAt: now };
  expect(found(head(5, { signedAt: now }))).toBe('HOLDS');
  expect(found(head(4), head(5, other))).toBe('5 head: the log begins at an anchor that contradicts the kept head');
  expect(found(head(4, { hash: other.hash }), head(6, other))).toBe('HOLDS');
});

test('a head below it that was signed later tells that younger entries were cut, but for a minute', () => {
  expect(found(head(4, { signedAt: later(cutBefore, 60_000) }))).toBe('HOLDS');
  expect(found(head(4, { signedAt: later(cutBefore, 60_001) }))).toBe(
    '5 gap: entries were cut that were younger than the anchor says',
  );
  expect(found(head(2, { signedAt: later(cutBefore, 60_001) }))).toMatch(/^3 gap/);
});
