// Reads the public keys: for the owners (JWKS) and for the operator's list.
import type { EntityManager } from '@mikro-orm/core';
import type { JSONWebKeySet } from 'jose';
import { keyStates } from './key-state.rules.ts';
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
