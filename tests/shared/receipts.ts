// A receipt and its keys for the tests of verification: in order unless a test changes something.
import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import type { ReceiptKeys } from '@hlt/shared/receipt/receipt-keys.ts';
import type { ReceiptContent, ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';

export const issuer = 'https://coordination.example';
export const organisationId = 'umea-skola';
export const subject = 'demo-social';
export const now = new Date('2026-03-10T09:00:00Z');

export const content = (change: Partial<ReceiptContent> = {}): ReceiptContent => ({
  iss: issuer,
  aud: organisationId,
  sub: 'pseudonym-a',
  jti: 'jti-1',
  txn: 'txn-1',
  act: {
    sub: subject,
    organisation: 'umea-socialtjanst',
    sector: 'SOCIAL_SERVICES',
    role: 'PROFESSIONAL',
    profession: 'socialsekreterare',
    unit: null,
  },
  authorization_details: [
    {
      type: 'hlt-release',
      case: '22222222-2222-4222-8222-222222222222',
      purpose: 'HLT_MEETING',
      categories: ['ATTENDANCE_SUMMARY'],
    },
  ],
  grants: [{ id: '33333333-3333-4333-8333-333333333333', version: 1 }],
  decision_ref: 'decision-1',
  ...change,
});

/** The public halves of these keys, as if fetched. */
export function keysOf(...signing: readonly ReceiptSigningKey[]): ReceiptKeys {
  const known = new Map<string, KeyObject>(signing.map(({ kid, privateKey }) => [kid, createPublicKey(privateKey)]));
  return async (kid) => known.get(kid);
}
