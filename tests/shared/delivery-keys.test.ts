// Keys on both sides: an owner forgets coordination's at once when told, its own are rotated with overlap, and the command says who
// could not be told.
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, type JWK } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { school } from '@hlt/school/school.ts';
import { createReceiptKey, publicJwk } from '@hlt/shared/receipt/receipt-key.ts';
import { createReceiptKeys, type RefreshedKeys } from '@hlt/shared/receipt/receipt-keys.ts';
import { addKeysChangedEndpoint } from '@hlt/shared/signing-keys/keys-changed-endpoint.ts';
import { keyVault } from '@hlt/shared/signing-keys/key-vault.ts';
import { runKeysCommand } from '@hlt/shared/signing-keys/run-keys-command.ts';
import { retireSigningKey } from '@hlt/shared/signing-keys/signing-key.writer.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';
import { collect, collectClaims, deliver, sign, someGrant, someNumber } from './delivery.ts';

describe('an owner that is told that coordination’s keys have changed', () => {
  let published: JWK[];
  let fetches: number;
  let server: Server;
  let keys: RefreshedKeys;
  const app = fastify();
  beforeAll(async () => {
    server = createServer((_request, response) => {
      fetches += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    addKeysChangedEndpoint(app, { refresh: () => keys.refresh() });
  });
  beforeEach(() => {
    fetches = 0;
    keys = createReceiptKeys(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/jwks`);
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await app.close();
  });
  const tell = async (body?: string): Promise<number> => {
    const sent = body === undefined ? {} : { payload: body, headers: { 'content-type': 'text/plain' } };
    return (await app.inject({ method: 'POST', url: '/delivery/keys-changed', ...sent })).statusCode;
  };

  test('refuses a retired key from then on, and takes the new one', async () => {
    const [retired, fresh] = await Promise.all([createReceiptKey(), createReceiptKey()]);
    published = [publicJwk(retired)];
    expect(await keys(retired.kid)).toBeDefined();
    published = [publicJwk(fresh)];
    expect(await keys(retired.kid)).toBeDefined();
    expect(await tell()).toBe(204);
    expect(await keys(retired.kid)).toBeUndefined();
    expect(await keys(fresh.kid)).toBeDefined();
    expect(fetches).toBe(2);
  });

  test('by a hundred at once looks twice, and the last of them has been heard', async () => {
    const [retired, fresh] = await Promise.all([createReceiptKey(), createReceiptKey()]);
    published = [publicJwk(retired)];
    await tell();
    published = [publicJwk(fresh)];
    expect(new Set(await Promise.all(Array.from({ length: 100 }, () => tell())))).toEqual(new Set([204]));
    expect(fetches).toBe(2);
    expect(await keys(retired.kid)).toBeUndefined();
  });

  test('reads nothing of what is sent along', async () => {
    published = [];
    expect(await tell('{"keys":[]}')).toBe(204);
    expect(await tell('x'.repeat(2_000))).toBe(413);
  });

  test('while coordination is away believes no key, instead of one that may be retired', async () => {
    const key = await createReceiptKey();
    published = [publicJwk(key)];
    const away = createReceiptKeys('http://127.0.0.1:1/jwks');
    await away.refresh();
    await expect(away(key.kid)).rejects.toThrow();
  });
});

describe('an owner’s own keys', () => {
  let owner: OwnerUnderTest;
  const keyEncryptionKey = new Uint8Array(randomBytes(32));
  const vault = keyVault(keyEncryptionKey);
  beforeAll(async () => {
    owner = await openOwner(school, { keyEncryptionKey });
  });
  afterAll(() => owner.close());
  const run = (...words: string[]): Promise<string[]> =>
    runKeysCommand(words, owner.database.orm.em.fork(), vault, new Date());
  const jwks = async (): Promise<JSONWebKeySet> =>
    (await owner.app.inject({ url: '/.well-known/jwks.json' })).json<JSONWebKeySet>();
  const statement = async (): Promise<string> =>
    (await collect(owner, await sign('hlt-collect+jwt', collectClaims(), owner.key))).text;
  const holds = async (token: string): Promise<boolean> =>
    compactVerify(token, createLocalJWKSet(await jwks())).then(
      () => true,
      () => false,
    );

  test('are published, public halves only, and are not coordination’s', async () => {
    const { keys } = await jwks();
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    expect(keys.map(({ kid }) => kid)).not.toContain(owner.key.kid);
  });

  test('are rotated with overlap: what was stated before still holds, and what is stated after', async () => {
    const before = await statement();
    const lines = await run('rotate');
    const after = await statement();
    expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid);
    expect([await holds(before), await holds(after)]).toEqual([true, true]);
    expect(lines.join('\n')).toContain('RETIRING');
  });

  test('that are compromised are out of use and unpublished at once', async () => {
    const before = await statement();
    const { kid = '' } = decodeProtectedHeader(before);
    await retireSigningKey(owner.database.orm.em.fork(), vault, kid, new Date());
    expect(await holds(before)).toBe(false);
    expect(await holds(await statement())).toBe(true);
  });

  test('sign the acknowledgement of a delivery too', async () => {
    const { body } = await deliver(owner, someGrant(), someNumber());
    expect(await holds(body.statement ?? '')).toBe(true);
  });

  describe('and the command', () => {
    const told: string[] = [];
    const other = createServer((request, response) => {
      told.push(`${String(request.method)} ${String(request.url)}`);
      response.writeHead(204).end();
    });
    let url: string;
    beforeAll(async () => {
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}/graphql`;
    });
    afterEach(() => void (told.length = 0));
    afterAll(() => {
      other.closeAllConnections();
      other.close();
    });
    const parties = (): { name: string; url: string }[] => [
      { name: 'umea-skola', url },
      { name: 'region-vasterbotten', url: 'http://127.0.0.1:1/graphql' },
    ];
    const runTelling = (...words: string[]): Promise<string[]> =>
      runKeysCommand(words, owner.database.orm.em.fork(), vault, new Date(), parties());

    test.each([['rotate'], ['tell']])('%s tells everyone, and prints who was not reached', async (word) => {
      const lines = (await runTelling(word)).join('\n');
      expect(told).toEqual(['POST /delivery/keys-changed']);
      expect(lines).toContain('Told: umea-skola');
      expect(lines).toMatch(/Not reached: region-vasterbotten\. They follow within a minute/);
    });

    test('list tells nobody', async () => {
      await runTelling('list');
      expect(told).toEqual([]);
    });

    test('without anybody to tell says so', async () => {
      expect((await run('rotate')).at(-1)).toContain('Nobody was told');
    });

    test('on a database without the table says that there are none', async () => {
      const em = owner.database.orm.em.fork();
      const execute = vi.spyOn(em, 'execute').mockResolvedValue([{ there: false }]);
      expect(await runKeysCommand(['rotate'], em, vault, new Date())).toEqual([
        'There are no keys yet: the process makes them at its first start.',
      ]);
      execute.mockRestore();
    });
  });
});
