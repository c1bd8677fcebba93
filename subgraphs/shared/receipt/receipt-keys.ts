// Coordination's public keys by their name. jose fetches and caches them: at most a minute old, so a retired key is soon refused,
// and an unknown name leads to one new look.
import { KeyObject, type webcrypto } from 'node:crypto';
import { createRemoteJWKSet, errors } from 'jose';
import { receiptAlgorithm } from '../consent/receipt.ts';

/** Undefined for an unknown or retired key; rejects when the keys cannot be had. */
export type ReceiptKeys = (kid: string) => Promise<KeyObject | undefined>;

const oldestMs = 60_000;
const cooldownMs = 5_000;
const answerTimeoutMs = 3_000;

export function createReceiptKeys(jwksUri: string): ReceiptKeys {
  const remote = createRemoteJWKSet(new URL(jwksUri), {
    cacheMaxAge: oldestMs,
    cooldownDuration: cooldownMs,
    timeoutDuration: answerTimeoutMs,
  });
  const converted = new WeakMap<webcrypto.CryptoKey, KeyObject>();
  return async (kid) => {
    try {
      const key = await remote({ alg: receiptAlgorithm, kid });
      const known = converted.get(key) ?? KeyObject.from(key);
      converted.set(key, known);
      return known;
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        return undefined;
      throw error;
    }
  };
}
