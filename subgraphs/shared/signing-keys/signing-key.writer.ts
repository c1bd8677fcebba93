// Makes, rotates and retires signing keys. There is always one key that signs and one that is published ahead of its turn.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { createReceiptKey, publicJwk } from '../receipt/receipt-key.ts';
import { UnknownKey } from './key-fault.ts';
import { stateAfterRotation } from './key-state.rules.ts';
import type { KeyVault } from './key-vault.ts';
import { SigningKeyEntity, type SigningKeyRow } from './signing-key.entity.ts';

/** At a process's start; two that start at once make the keys only once. */
export const ensureSigningKeys = (em: SqlEntityManager, vault: KeyVault, now: Date): Promise<void> =>
  changeKeys(em, async (keys, tx) => {
    await openAll(keys, vault);
    await completeKeys(keys, tx, vault, now);
  });

/** The published key begins to sign, the one that signed only verifies from now on, and the next one is published. */
export const rotateSigningKeys = (em: SqlEntityManager, vault: KeyVault, now: Date): Promise<void> =>
  changeKeys(em, async (keys, tx) => {
    await openAll(keys, vault);
    for (const key of keys) moveTo(key, stateAfterRotation(key, now), now);
    await completeKeys(keys, tx, vault, now);
  });

/** A compromised key: out of the JWKS and out of use at once; if it signed, the published one takes over. */
export const retireSigningKey = (em: SqlEntityManager, vault: KeyVault, kid: string, now: Date): Promise<void> =>
  changeKeys(em, async (keys, tx) => {
    const key = keys.find((candidate) => candidate.kid === kid);
    if (key === undefined) throw new UnknownKey(kid);
    const signed = key.state === 'ACTIVE';
    moveTo(key, 'RETIRED', now);
    const next = keys.find(({ state }) => state === 'PUBLISHED');
    if (signed && next !== undefined) moveTo(next, 'ACTIVE', now);
    await completeKeys(keys, tx, vault, now);
  });

/** A key that could not sign must not come into use. */
async function openAll(keys: readonly SigningKeyRow[], vault: KeyVault): Promise<void> {
  for (const { kid, wrappedPrivateJwk } of keys) if (wrappedPrivateJwk !== '') await vault.open(kid, wrappedPrivateJwk);
}

type Change = (keys: SigningKeyRow[], tx: SqlEntityManager) => Promise<void>;

/** An arbitrary number that only this change of keys locks on. */
const keysLock = 4_811_001;

async function changeKeys(em: SqlEntityManager, change: Change): Promise<void> {
  await em.transactional(async (tx) => {
    await tx.execute(`select pg_advisory_xact_lock(${String(keysLock)})`);
    await change(await tx.find(SigningKeyEntity, {}, { disableIdentityMap: true }), tx);
  });
}

async function completeKeys(
  keys: readonly SigningKeyRow[],
  tx: SqlEntityManager,
  vault: KeyVault,
  now: Date,
): Promise<void> {
  // The unique indexes allow one key in each of the two states: those that leave go first.
  for (const key of [...keys].sort(leavingFirst))
    await tx.nativeUpdate(SigningKeyEntity, { kid: key.kid }, columnsOf(key));
  for (const state of ['ACTIVE', 'PUBLISHED'] as const) {
    if (!keys.some((key) => key.state === state)) await tx.insert(SigningKeyEntity, await newKey(state, vault, now));
  }
}

const leavingOrder = ['RETIRED', 'RETIRING', 'ACTIVE', 'PUBLISHED'] as const;
const leavingFirst = (a: SigningKeyRow, b: SigningKeyRow): number =>
  leavingOrder.indexOf(a.state) - leavingOrder.indexOf(b.state);

const columnsOf = ({ state, wrappedPrivateJwk, activeAt, retiringAt, retiredAt }: SigningKeyRow) => ({
  state,
  wrappedPrivateJwk,
  activeAt: activeAt ?? null,
  retiringAt: retiringAt ?? null,
  retiredAt: retiredAt ?? null,
});

function moveTo(key: SigningKeyRow, state: SigningKeyRow['state'], now: Date): void {
  if (key.state === state) return;
  key.state = state;
  if (state === 'ACTIVE') key.activeAt = now;
  if (state === 'RETIRING') key.retiringAt = now;
  if (state === 'RETIRED') key.retiredAt = now;
  // What never signs again needs no private half.
  if (state !== 'ACTIVE') key.wrappedPrivateJwk = '';
}

async function newKey(state: 'ACTIVE' | 'PUBLISHED', vault: KeyVault, now: Date): Promise<SigningKeyRow> {
  const key = await createReceiptKey();
  return {
    kid: key.kid,
    state,
    publicJwk: publicJwk(key),
    wrappedPrivateJwk: await vault.wrap(key),
    publishedAt: now,
    activeAt: state === 'ACTIVE' ? now : null,
    retiringAt: null,
    retiredAt: null,
  };
}
