// When a hold counts, to the moment, and what it keeps back: a whole category, or one item of it.
import { expect, test } from 'vitest';
import { heldItems, isHeld, type Hold } from '@hlt/shared/consent/hold.ts';
import { childId, days, hold, now } from './families.ts';
import { sibling } from './items.ts';

const of = (...holds: readonly Hold[]): readonly [boolean, string[]] => [
  isHeld(holds, childId, 'ATTENDANCE_SUMMARY', now),
  heldItems(holds, childId, 'ATTENDANCE_SUMMARY', now),
];
const one = (change: Partial<Hold> = {}): Hold => hold({ sourceId: 'item-1', ...change });
const moment = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);

test('a hold of the category keeps it back whole, and no item by itself', () => {
  expect(of(hold())).toEqual([true, []]);
});

test('a hold of an item keeps that one back, and each is named once, in order', () => {
  expect(of(one({ sourceId: 'item-2' }), one(), one())).toEqual([false, ['item-1', 'item-2']]);
  expect(of(one(), hold())).toEqual([true, ['item-1']]);
});

test.each<[string, Partial<Hold>, boolean]>([
  ['from its first moment', { from: now }, true],
  ['not before', { from: moment(1) }, false],
  ['until its last', { until: moment(1) }, true],
  ['not at it', { until: now }, false],
  ['until it is lifted', { liftedAt: moment(1) }, true],
  ['not from then on', { liftedAt: now }, false],
  ['not of another child', { childId: sibling }, false],
  ['not of another category', { category: 'SCHOOL_SAFETY' }, false],
  ['not with an end that is no time', { until: new Date(Number.NaN) }, false],
  ['when it was lifted before it ends', { until: days(3), liftedAt: days(1) }, true],
])('a hold counts %s', (_when, change, counts) => {
  expect(of(hold(change))[0]).toBe(counts);
  expect(of(one(change))[1]).toEqual(counts ? ['item-1'] : []);
});
