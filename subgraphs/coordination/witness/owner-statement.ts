// What an owner says of itself, signed with its own key: the head of its access log, and withdrawals that were made to it.
import { decodeJwt, type JWK } from 'jose';
import { z } from 'zod';
import { categories } from '@hlt/shared/consent/category.ts';
import { openMessage, type MessageFault } from '@hlt/shared/delivery/hub-message.ts';
import { receiptAlgorithm } from '@hlt/shared/consent/receipt.ts';
import type { ReceiptKeys } from '@hlt/shared/receipt/receipt-keys.ts';

/** It is taken while it is fresh; an old one that somebody kept says nothing of today. */
const longestSeconds = 300;
export const mostWithdrawals = 500;

const identifier = z.string().min(1).max(200);
const position = z.number().int().nonnegative();

const withdrawal = z.object({
  sequence: position,
  id: z.guid(),
  grantId: z.guid(),
  /** Null: the whole grant. */
  category: z.enum(categories).nullable(),
  withdrawnAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
});
export type OwnerWithdrawal = z.infer<typeof withdrawal>;

const statementShape = z.object({
  iss: identifier,
  aud: identifier,
  iat: position,
  exp: position.optional(),
  head: z.object({ position, hash: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  withdrawals: z.array(withdrawal).max(mostWithdrawals),
});

export interface OpenedStatement {
  readonly signed: string;
  readonly organisationId: string;
  readonly issuedAt: Date;
  /** An empty log is at 0. */
  readonly head: { readonly position: number; readonly hash: string };
  readonly withdrawals: readonly OwnerWithdrawal[];
  /** The public key under which it held. */
  readonly jwk: JWK & { readonly kid: string };
}

/** Whose statement it claims to be, before anything is proven. */
export function claimedOrganisation(signed: string): string | undefined {
  try {
    return decodeJwt(signed).iss;
  } catch {
    return undefined;
  }
}

/** A fault is for the operator's log. Rejects only when the owner's keys cannot be had. */
export async function openStatement(
  signed: string,
  expected: { readonly organisationId: string; readonly audience: string; readonly keys: ReceiptKeys },
  now: Date,
): Promise<OpenedStatement | MessageFault> {
  const { organisationId, audience } = expected;
  let jwk: OpenedStatement['jwk'] | undefined;
  const keys: ReceiptKeys = async (kid) => {
    const key = await expected.keys(kid);
    jwk = key && { ...key.export({ format: 'jwk' }), kid, alg: receiptAlgorithm, use: 'sig' };
    return key;
  };
  const type = 'hlt-statement+jwt';
  const rules = { type, shape: statementShape, issuer: organisationId, audience, keys, longestSeconds } as const;
  const verdict = await openMessage(signed, rules, now);
  if (!verdict.holds) return verdict.fault;
  if (jwk === undefined) return 'UNKNOWN_KEY';
  const { iat, head, withdrawals } = verdict.claims;
  return {
    signed,
    organisationId,
    issuedAt: new Date(iat * 1_000),
    head: head ?? { position: 0, hash: '' },
    withdrawals,
    jwk,
  };
}
