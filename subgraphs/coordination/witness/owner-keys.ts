// The public keys of each owner, fetched from the owner itself and cached for a minute at most.
import type { Organisation } from '@hlt/service/organisations/organisations.ts';
import { jwksPath } from '@hlt/shared/delivery/paths.ts';
import { createReceiptKeys, type ReceiptKeys, type RefreshedKeys } from '@hlt/shared/receipt/receipt-keys.ts';
import { originOf } from '../delivery/owner-exchange.ts';

export interface OwnerKeys {
  (owner: Pick<Organisation, 'url'>): ReceiptKeys;
  /** Forgets what was fetched of every owner, and fetches anew. */
  readonly refresh: () => Promise<void>;
}

export function createOwnerKeys(): OwnerKeys {
  const byOrigin = new Map<string, RefreshedKeys>();
  const keysOf = (owner: Pick<Organisation, 'url'>): ReceiptKeys => {
    const origin = originOf(owner);
    const keys = byOrigin.get(origin) ?? createReceiptKeys(`${origin}${jwksPath}`);
    byOrigin.set(origin, keys);
    return keys;
  };
  const refresh = async (): Promise<void> => {
    await Promise.all([...byOrigin.values()].map((keys) => keys.refresh()));
  };
  return Object.assign(keysOf, { refresh });
}
