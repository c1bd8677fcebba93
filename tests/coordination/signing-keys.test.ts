// Signing keys: encrypted at rest, rotated with overlap, gone at once when compromised.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stateAfterRotation } from '@hlt/shared/signing-keys/key-state.rules.ts';
import { UnknownKey, WrongKeyEncryptionKey } from '@hlt/shared/signing-keys/key-fault.ts';
import { keyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { ReleaseDecisionEntity } from '@hlt/coordination/receipts/release-decision.entity.ts';
import { runKeysCommand } from '@hlt/shared/signing-keys/run-keys-command.ts';
import { SigningKeyEntity, type SigningKeyRow } from '@hlt/shared/signing-keys/signing-key.entity.ts';
import { ensureSigningKeys, retireSigningKey, rotateSigningKeys } from '@hlt/shared/signing-keys/signing-key.writer.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { makeCase } from './support/family.ts';
import { kidOf, publicKeys, receiptsFor, verifyAs } from './support/receipts.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());
beforeEach(async () => {
  const em = world.coordination.fork();
  await em.nativeDelete(ReleaseDecisionEntity, {});
  await em.nativeDelete(SigningKeyEntity, {});
  await ensureSigningKeys(em, world.coordination.vault, new Date());
});

const stored = (): Promise<SigningKeyRow[]> =>
  world.coordination.fork().find(SigningKeyEntity, {}, { orderBy: { publishedAt: 'asc' } });
const kidIn = async (state: string): Promise<string> =>
  (await stored()).find((key) => key.state === state)?.kid ?? 'none';
const rotate = (now = new Date()): Promise<void> =>
  rotateSigningKeys(world.coordination.fork(), world.coordination.vault, now);
const retire = (kid: string): Promise<void> =>
  retireSigningKey(world.coordination.fork(), world.coordination.vault, kid, new Date());

describe('the published keys', () => {
  it('are the one that signs and the next, public halves only, cached for half a minute', async () => {
    const response = await world.coordination.app.inject({ url: '/.well-known/jwks.json' });
    expect(response.headers['cache-control']).toBe('public, max-age=30');
    const { keys } = response.json<{ keys: Record<string, string>[] }>();
    expect(keys).toHaveLength(2);
    for (const key of keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
      expect(key).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
    }
  });

  it('are stored without a readable private half', async () => {
    const rows = await stored();
    expect(rows.map(({ wrappedPrivateJwk }) => wrappedPrivateJwk.split('.').length)).toEqual([5, 5]);
    expect(JSON.stringify(rows)).not.toContain('"d"');
  });

  it('are made once, however many processes start at once', async () => {
    const { coordination } = world;
    await Promise.all([1, 2, 3].map(() => ensureSigningKeys(coordination.fork(), coordination.vault, new Date())));
    expect((await stored()).map(({ state }) => state).sort()).toEqual(['ACTIVE', 'PUBLISHED']);
  });
});

describe('a planned rotation', () => {
  it('signs with the key that was published before, and what the old one signed still holds', async () => {
    const made = await makeCase(world);
    const who = made.staff[0] ?? {};
    const next = await kidIn('PUBLISHED');
    const before = (await receiptsFor(world, made, who))['umea-skola'] ?? '';
    await rotate();
    const after = (await receiptsFor(world, made, who))['umea-skola'] ?? '';
    expect([kidOf(before), kidOf(after)]).toEqual([await kidIn('RETIRING'), next]);
    for (const token of [before, after]) {
      expect(await verifyAs(world, 'umea-skola', who.subject ?? '', token)).toMatchObject({ holds: true });
    }
    expect(await publicKeys(world)).toHaveLength(3);
  });

  it('lets a key go when nothing that it signed can still hold, and destroys private halves that sign no more', async () => {
    const first = await kidIn('ACTIVE');
    await rotate(new Date('2026-01-01T10:00:00Z'));
    await rotate(new Date('2026-01-01T10:01:00Z'));
    expect((await publicKeys(world)).map(({ kid }) => kid)).toContain(first);
    await rotate(new Date('2026-01-01T10:10:00Z'));
    expect((await publicKeys(world)).map(({ kid }) => kid)).not.toContain(first);
    const rows = await stored();
    const withPrivateHalf = rows.filter(({ wrappedPrivateJwk }) => wrappedPrivateJwk !== '').map(({ state }) => state);
    expect(withPrivateHalf.sort()).toEqual(['ACTIVE', 'PUBLISHED']);
  });

  it('moves a retiring key on only after the overlap', () => {
    const retiringAt = new Date('2026-01-01T10:00:00Z');
    expect(stateAfterRotation({ state: 'RETIRING', retiringAt }, new Date('2026-01-01T10:04:59Z'))).toBe('RETIRING');
    expect(stateAfterRotation({ state: 'RETIRING', retiringAt }, new Date('2026-01-01T10:05:01Z'))).toBe('RETIRED');
    expect(stateAfterRotation({ state: 'RETIRED' }, new Date())).toBe('RETIRED');
  });
});

describe('a compromised key', () => {
  it('is out of the published keys and out of use at once; the next one signs', async () => {
    const made = await makeCase(world);
    const who = made.staff[0] ?? {};
    const before = (await receiptsFor(world, made, who))['umea-skola'] ?? '';
    const next = await kidIn('PUBLISHED');
    await retire(kidOf(before));
    expect(await verifyAs(world, 'umea-skola', who.subject ?? '', before)).toEqual({
      holds: false,
      fault: 'UNKNOWN_KEY',
    });
    const after = (await receiptsFor(world, made, who))['umea-skola'] ?? '';
    expect(kidOf(after)).toBe(next);
    expect(await verifyAs(world, 'umea-skola', who.subject ?? '', after)).toMatchObject({ holds: true });
  });

  it('that only waited for its turn is replaced', async () => {
    const waiting = await kidIn('PUBLISHED');
    await retire(waiting);
    expect(await kidIn('PUBLISHED')).not.toBe(waiting);
    expect((await publicKeys(world)).map(({ kid }) => kid)).not.toContain(waiting);
  });

  it('of an unknown name is reported with what to do, and nothing changes', async () => {
    const before = await stored();
    await expect(retire('nobody')).rejects.toThrow(UnknownKey);
    await expect(retire('nobody')).rejects.toThrow('npm run keys -- list');
    expect(await stored()).toEqual(before);
  });
});

describe('the keys command', () => {
  const run = (...words: string[]): Promise<string[]> =>
    runKeysCommand(words, world.coordination.fork(), world.coordination.vault, new Date());

  it('lists, rotates and retires, and says how to be used', async () => {
    expect(await run('list')).toHaveLength(2);
    expect(
      (await run('rotate'))
        .slice(0, 3)
        .map((line) => line.split(/ +/)[1])
        .sort(),
    ).toEqual(['ACTIVE', 'PUBLISHED', 'RETIRING']);
    expect((await run('retire', await kidIn('RETIRING'))).join('\n')).toContain('RETIRED');
    for (const words of [[], ['retire'], ['destroy']])
      expect((await run(...words)).join('\n')).toContain('npm run keys -- list');
  });

  it('says that there are none before the first start', async () => {
    await world.coordination.fork().nativeDelete(SigningKeyEntity, {});
    expect((await run('list')).join('\n')).toContain('There are no keys yet');
  });

  it('prints no private key', async () => {
    expect((await run('list')).join('\n')).not.toMatch(/ey[\w-]+\./);
  });
});

describe('the key encryption key', () => {
  const other = keyVault(new Uint8Array(randomBytes(32)));

  it('opens what it has locked, and no other does', async () => {
    const signing = await createReceiptKey();
    const wrapped = await world.coordination.vault.wrap(signing);
    expect((await world.coordination.vault.open(signing.kid, wrapped)).privateKey.equals(signing.privateKey)).toBe(
      true,
    );
    await expect(other.open(signing.kid, wrapped)).rejects.toThrow(WrongKeyEncryptionKey);
  });

  it('that is not the stored keys’ stops a start and a rotation with a sentence, before anything changes', async () => {
    const before = await stored();
    for (const change of [ensureSigningKeys, rotateSigningKeys]) {
      await expect(change(world.coordination.fork(), other, new Date())).rejects.toThrow('another KEY_ENCRYPTION_KEY');
    }
    expect(await stored()).toEqual(before);
  });

  it('that is lost is replaced by retiring both keys', async () => {
    for (const state of ['PUBLISHED', 'ACTIVE']) {
      await retireSigningKey(world.coordination.fork(), other, await kidIn(state), new Date());
    }
    await expect(ensureSigningKeys(world.coordination.fork(), other, new Date())).resolves.toBeUndefined();
  });
});
