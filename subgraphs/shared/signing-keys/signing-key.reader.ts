// Reads the keys: the public ones for the other parties (JWKS) and for the operator's list, the active one to sign with.
import type { EntityManager } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { JSONWebKeySet } from 'jose';
import type { ReceiptSigningKey } from '../receipt/mint-receipt.ts';
import { keyStates } from './key-state.rules.ts';
import type { KeyVault } from './key-vault.ts';
import { SigningKeyEntity, type SigningKeyRow } from './signing-key.entity.ts';

export async function readPublicKeys(em: EntityManager): Promise<JSONWebKeySet> {
  const state = { $in: keyStates.filter((one) => one !== 'RETIRED') };
  const keys = await em.find(
    SigningKeyEntity,
    { state },
    { fields: ['kid', 'publicJwk'], orderBy: { publishedAt: 'asc' } },
  );
  return { keys: keys.map(({ publicJwk }) => publicJwk) };
}

/** The oldest first; the private half stays where it is. */
export const readKeyList = (em: EntityManager): Promise<Pick<SigningKeyRow, 'kid' | 'state' | 'publishedAt'>[]> =>
  em.find(
    SigningKeyEntity,
    {},
    { fields: ['kid', 'state', 'publishedAt'], orderBy: { publishedAt: 'asc', kid: 'asc' } },
  );

export async function getActiveKey(em: EntityManager, vault: KeyVault): Promise<ReceiptSigningKey> {
  const active = await em.findOne(
    SigningKeyEntity,
    { state: 'ACTIVE' },
    { fields: ['kid', 'wrappedPrivateJwk'], disableIdentityMap: true },
  );
  if (active === null) throw new Error('No signing key is active: run "npm run keys -- rotate".');
  return vault.open(active.kid, active.wrappedPrivateJwk);
}

/** Not before the process has started for the first time. */
export async function hasKeyTable(em: SqlEntityManager): Promise<boolean> {
  const [row] = await em.execute<{ there: boolean }[]>(`select to_regclass('signing_key') is not null as there`);
  return row?.there ?? false;
}
