// An owner's statement, opened: it holds under the owner's own keys, is meant for coordination, and is fresh.
import { decodeJwt, type JWK } from 'jose';
import { receiptAlgorithm } from '@hlt/shared/consent/receipt.ts';
import { openMessage, type MessageFault } from '@hlt/shared/delivery/hub-message.ts';
import type { ReceiptKeys } from '@hlt/shared/receipt/receipt-keys.ts';
import {
  longestStatementSeconds,
  statementMessageType,
  statementShape,
  type LogHead,
  type StatedWithdrawal,
} from '@hlt/shared/statement/statement-message.ts';

export interface OpenedStatement {
  /** As it came. */
  readonly signed: string;
  readonly organisationId: string;
  readonly issuedAt: Date;
  /** An empty log is at 0. */
  readonly head: LogHead;
  readonly withdrawals: readonly StatedWithdrawal[];
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
  const rules = {
    shape: statementShape,
    issuer: organisationId,
    audience,
    keys,
    longestSeconds: longestStatementSeconds,
  };
  const verdict = await openMessage(signed, { ...rules, type: statementMessageType }, now);
  if (!verdict.holds) return verdict.fault;
  if (jwk === undefined) return 'UNKNOWN_KEY';
  const { iat, head, withdrawals } = verdict.claims;
  const issuedAt = new Date(iat * 1_000);
  return { signed, organisationId, issuedAt, head: head ?? { position: 0, hash: '' }, withdrawals, jwk };
}
