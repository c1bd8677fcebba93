// Signs a release receipt (JWS compact, EdDSA). Pure but for the signature: who is entitled was decided before.
import { sign, type KeyObject } from 'node:crypto';
import { receiptAlgorithm, receiptLifetimeSeconds, receiptType, type ReceiptClaims } from '../consent/receipt.ts';
import { clockToleranceSeconds } from './signed-form.ts';

export interface ReceiptSigningKey {
  readonly kid: string;
  /** Ed25519. */
  readonly privateKey: KeyObject;
}

export type ReceiptContent = Omit<ReceiptClaims, 'iat' | 'nbf' | 'exp'>;

export function mintReceipt(content: ReceiptContent, key: ReceiptSigningKey, now: Date): string {
  const iat = Math.floor(now.getTime() / 1000);
  const claims: ReceiptClaims = {
    ...content,
    iat,
    // An owner whose clock is behind still takes a fresh receipt.
    nbf: iat - clockToleranceSeconds,
    exp: iat + receiptLifetimeSeconds,
  };
  const header = { alg: receiptAlgorithm, typ: receiptType, kid: key.kid };
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
