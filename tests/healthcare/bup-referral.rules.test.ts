// The care guarantee of a referral to BUP.
import { expect, test } from 'vitest';
import { guaranteedBy } from '@hlt/healthcare/bup-referral/bup-referral.rules.ts';

test('a first visit is guaranteed within ninety days of the referral', () => {
  expect(guaranteedBy('2026-01-20', 'SENT')).toBe('2026-04-20');
});

test('neither a leap day nor summer time moves the day', () => {
  expect(guaranteedBy('2028-02-01', 'ACCEPTED')).toBe('2028-05-01');
  expect(guaranteedBy('2026-10-01', 'BOOKED')).toBe('2026-12-30');
});

test.each(['VISITED', 'RETURNED'] as const)('nothing is guaranteed to a child who no longer waits: %s', (state) => {
  expect(guaranteedBy('2026-01-20', state)).toBeNull();
});
