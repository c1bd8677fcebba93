// When absence is a reason to act.
import { expect, test } from 'vitest';
import { isAboveConcernThreshold } from '@hlt/school/attendance-summary/attendance-summary.rules.ts';

test('absence is extensive from fifteen per cent', () => {
  expect([14.9, 15, 40].map(isAboveConcernThreshold)).toEqual([false, true, true]);
});
