// What remains of open support.
import { expect, test } from 'vitest';
import { meetingsLeft } from '@hlt/social/open-support/open-support.rules.ts';

test('what remains is what was planned and not yet held', () => {
  expect(meetingsLeft(4, 6)).toBe(2);
});

test('a meeting more than planned leaves none, not less than none', () => {
  expect(meetingsLeft(7, 6)).toBe(0);
});

test('where no number is planned nothing is said to remain', () => {
  expect(meetingsLeft(4, null)).toBeNull();
});
