// A grant at its very edges: the first moment counts, the last does not, and nobody's signature stands for another's.
import { expect, test } from 'vitest';
import { grantState, type GrantState } from '@hlt/shared/consent/grant-state.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { days, grant, now, signer } from './families.ts';

const state = (change: Partial<ConsentGrant> = {}, at = now): GrantState => grantState(grant(change), at);
const moment = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);

test('it is valid from its first moment and not before', () => {
  expect(state({ validFrom: now })).toBe('ACTIVE');
  expect(state({ validFrom: moment(1) })).toBe('NOT_YET_VALID');
});

test('it is valid until its last moment, and no longer at it', () => {
  expect(state({ validUntil: moment(1) })).toBe('ACTIVE');
  expect(state({ validUntil: now })).toBe('EXPIRED');
});

test('a signature counts from its own moment', () => {
  const signed = (signedAt: Date): GrantState => state({ signers: [signer('guardian-1', { signedAt })] });
  expect(signed(now)).toBe('ACTIVE');
  expect(signed(moment(1))).toBe('WAITING_FOR_OTHER_GUARDIAN');
});

test('a moment that is none opens nothing', () => {
  const none = new Date(Number.NaN);
  expect(state({ validFrom: none })).toBe('NOT_YET_VALID');
  expect(state({ validUntil: none })).toBe('EXPIRED');
  expect(state({ signers: [signer('guardian-1', { signedAt: none })] })).toBe('WAITING_FOR_OTHER_GUARDIAN');
});

test('when the child decides, its signature is enough whoever else has signed or not', () => {
  const exception = { code: 'CHILD_DECIDES', reason: 'Fyllda 15, moget.' } as const;
  const child = signer('child', { capacity: 'CHILD' });
  const silent = signer('guardian-2', { signedAt: null });
  expect(state({ signers: [child, silent], exception })).toBe('ACTIVE');
  expect(state({ signers: [child, signer('guardian-1'), silent], exception })).toBe('ACTIVE');
  expect(state({ signers: [signer('guardian-1'), silent], exception })).toBe('WAITING_FOR_OTHER_GUARDIAN');
});

test('whoever else is excepted, the child’s signature alone is no guardian’s', () => {
  const exception = { code: 'GUARDIAN_PREVENTED', reason: 'Utomlands.' } as const;
  const child = signer('child', { capacity: 'CHILD' });
  const silent = signer('guardian-1', { signedAt: null });
  expect(state({ signers: [child, silent], exception })).toBe('WAITING_FOR_OTHER_GUARDIAN');
  expect(state({ signers: [signer('guardian-1'), silent], exception })).toBe('ACTIVE');
});

test('of all that keeps it closed the heaviest is told: withdrawn, refused, expired, waiting, not yet valid', () => {
  const refused = [signer('guardian-1', { signedAt: null, refusedAt: days(-1) })];
  const ahead = { validFrom: days(1), signers: [signer('guardian-1', { signedAt: null })] };
  expect(state({ ...ahead, validUntil: now, signers: refused, withdrawnAt: now })).toBe('WITHDRAWN');
  expect(state({ ...ahead, validUntil: now, signers: refused })).toBe('REFUSED');
  expect(state({ ...ahead, validUntil: now })).toBe('EXPIRED');
  expect(state(ahead)).toBe('WAITING_FOR_OTHER_GUARDIAN');
});
