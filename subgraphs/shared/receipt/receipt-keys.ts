// Another party's public keys by their name. jose fetches and caches them: at most a minute old, so a retired key is soon refused,
// and an unknown name leads to one new look. Told that they have changed, it forgets them at once.
import { KeyObject, type webcrypto } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createRemoteJWKSet, errors } from 'jose';
import { receiptAlgorithm } from '../consent/receipt.ts';

export interface ReceiptKeys {
  /** Undefined for an unknown or retired key; rejects when the keys cannot be had. */
  (kid: string): Promise<KeyObject | undefined>;
  /** Forgets what was fetched and fetches anew, at most once a second; resolves when that is done. */
  readonly refresh?: () => Promise<void>;
}

export type RefreshedKeys = ReceiptKeys & { readonly refresh: () => Promise<void> };

const oldestMs = 60_000;
const cooldownMs = 5_000;
const answerTimeoutMs = 3_000;
/** Anybody may say that the keys have changed. */
const betweenRefreshesMs = 1_000;

export function createReceiptKeys(jwksUri: string): RefreshedKeys {
  const nothingFetched = (): ReturnType<typeof createRemoteJWKSet> =>
    createRemoteJWKSet(new URL(jwksUri), {
      cacheMaxAge: oldestMs,
      cooldownDuration: cooldownMs,
      timeoutDuration: answerTimeoutMs,
    });
  let remote = nothingFetched();
  const refresh = atMostEvery(betweenRefreshesMs, async () => {
    remote = nothingFetched();
    // Not to be had now: the next receipt tries again, and until then none is believed.
    await remote.reload().catch(() => undefined);
  });
  const converted = new WeakMap<webcrypto.CryptoKey, KeyObject>();
  const find = async (kid: string): Promise<KeyObject | undefined> => {
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
  return Object.assign(find, { refresh });
}

/** Who comes too early waits for the next turn, together with all others: what changed in between is seen then. */
function atMostEvery(ms: number, work: () => Promise<void>): () => Promise<void> {
  let began = -Infinity;
  let next: Promise<void> | undefined;
  const turn = async (): Promise<void> => {
    await delay(Math.max(0, began + ms - performance.now()), undefined, { ref: false });
    // From here on it is a next turn again: what changes while this one works must not be missed.
    next = undefined;
    began = performance.now();
    await work();
  };
  return () => (next ??= turn());
}
