// The public keys of each owner, fetched from the owner itself and cached for a minute at most.
import type { Organisation } from '@hlt/service/organisations/organisations.ts';
import { createReceiptKeys, type ReceiptKeys } from '@hlt/shared/receipt/receipt-keys.ts';
import { originOf } from '../delivery/owner-exchange.ts';

export type OwnerKeys = (owner: Pick<Organisation, 'url'>) => ReceiptKeys;

export function createOwnerKeys(): OwnerKeys {
  const byOrigin = new Map<string, ReceiptKeys>();
  return (owner) => {
    const origin = originOf(owner);
    const keys = byOrigin.get(origin) ?? createReceiptKeys(`${origin}/.well-known/jwks.json`);
    byOrigin.set(origin, keys);
    return keys;
  };
}
