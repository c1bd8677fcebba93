// What of a grant has to be delivered, what the state of that is called, and how long is waited before it is tried again.
import { describe, expect, test } from 'vitest';
import {
  deliveryFaults,
  deliveryState,
  failingCondition,
  isAcknowledged,
  isFailing,
  needsDelivery,
  secondsUntilNextAttempt,
  type DeliveryFault,
  type DeliveryRecord,
} from '@hlt/coordination/delivery/delivery.rules.ts';
import { grant, now, signer } from '../rules/families.ts';

const silent = [signer('guardian-1', { signedAt: null }), signer('guardian-2', { signedAt: null })];
const record = (change: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  acknowledgedVersion: null,
  acknowledgedAt: null,
  attempts: 0,
  lastAttemptAt: null,
  lastFault: null,
  ...change,
});
const forPeople = ['GRANT_CONFLICT', 'OWNER_AHEAD'];

describe('a grant is delivered', () => {
  test('from its first signature on, and not before', () => {
    expect(needsDelivery(grant({ signers: silent }))).toBe(false);
    expect(needsDelivery(grant({ signers: [silent[0]!, signer('guardian-2')] }))).toBe(true);
  });
  test('when it is withdrawn, whole or in part, whoever has signed', () => {
    expect(needsDelivery(grant({ signers: silent, withdrawnAt: now }))).toBe(true);
    expect(needsDelivery(grant({ signers: silent, withdrawnCategories: ['ATTENDANCE_SUMMARY'] }))).toBe(true);
  });
});

test('it is acknowledged in its own version or a newer one', () => {
  const at = (acknowledgedVersion: number | null): boolean =>
    isAcknowledged(grant({ version: 2 }), record({ acknowledgedVersion }));
  expect([at(null), at(1), at(2), at(3)]).toEqual([false, false, true, true]);
  expect(isAcknowledged(grant(), undefined)).toBe(false);
});

describe('its state', () => {
  test('is delivered, not needed, waiting or failing', () => {
    expect(deliveryState(grant(), record({ acknowledgedVersion: 1 }))).toBe('DELIVERED');
    expect(deliveryState(grant({ signers: silent }), undefined)).toBe('NOT_NEEDED');
    expect(deliveryState(grant(), undefined)).toBe('WAITING');
    expect(deliveryState(grant(), record({ attempts: 2, lastFault: 'OWNER_UNREACHABLE' }))).toBe('WAITING');
    expect(deliveryState(grant(), record({ attempts: 3, lastFault: 'OWNER_UNREACHABLE' }))).toBe('FAILING');
  });
  test('is failing from the third attempt, at once when only people can mend it, and never without a fault', () => {
    for (const lastFault of deliveryFaults) {
      expect(isFailing({ attempts: 1, lastFault })).toBe(forPeople.includes(lastFault));
      expect(isFailing({ attempts: 3, lastFault })).toBe(true);
    }
    expect(isFailing({ attempts: 9, lastFault: null })).toBe(false);
  });
  test('is counted by the same condition in SQL', () => {
    expect(failingCondition).toBe(
      "last_fault is not null and (attempts >= 3 or last_fault in ('GRANT_CONFLICT', 'OWNER_AHEAD'))",
    );
  });
});

describe('it is tried again', () => {
  const after = (fault: DeliveryFault, ...failures: readonly number[]): number[] =>
    failures.map((count) => secondsUntilNextAttempt(count, fault));
  test('after 1, 2, 4 … and at most 60 seconds, for ever', () => {
    expect(after('OWNER_FAILED', 1, 2, 3, 6, 7, 17, 5_000)).toEqual([1, 2, 4, 32, 60, 60, 60]);
  });
  test('after an hour when only people can mend it', () => {
    for (const fault of deliveryFaults)
      expect(after(fault, 1, 9)).toEqual(forPeople.includes(fault) ? [3_600, 3_600] : [1, 60]);
  });
});
