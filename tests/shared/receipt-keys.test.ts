// Coordination's keys as an owner sees them: fetched once, looked for again when unknown, refused when gone.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JWK } from 'jose';
import { createReceiptKey, publicJwk } from '@hlt/shared/receipt/receipt-key.ts';
import { createReceiptKeys } from '@hlt/shared/receipt/receipt-keys.ts';

let server: Server;
let published: JWK[];
let fetches: number;
let address: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T09:00:00Z') });
  fetches = 0;
  server = createServer((_request, response) => {
    fetches += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/jwks`;
});
afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const later = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

test('keys are fetched once for many receipts', async () => {
  const key = await createReceiptKey();
  published = [publicJwk(key)];
  const keys = createReceiptKeys(address);
  const first = await keys(key.kid);
  expect(first?.asymmetricKeyType).toBe('ed25519');
  expect(await keys(key.kid)).toBe(first);
  expect(fetches).toBe(1);
});

test('an unknown key leads to one new look, and then to none for a while', async () => {
  const [known, fresh] = await Promise.all([createReceiptKey(), createReceiptKey()]);
  published = [publicJwk(known)];
  const keys = createReceiptKeys(address);
  await keys(known.kid);
  later(6_000);
  published = [publicJwk(known), publicJwk(fresh)];
  expect(await keys(fresh.kid)).toBeDefined();
  expect(fetches).toBe(2);
  for (let guess = 0; guess < 50; guess += 1) expect(await keys(`guess-${String(guess)}`)).toBeUndefined();
  expect(fetches).toBe(2);
});

test('a retired key is refused within a minute', async () => {
  const [retired, current] = await Promise.all([createReceiptKey(), createReceiptKey()]);
  published = [publicJwk(retired), publicJwk(current)];
  const keys = createReceiptKeys(address);
  expect(await keys(retired.kid)).toBeDefined();
  published = [publicJwk(current)];
  later(60_001);
  expect(await keys(retired.kid)).toBeUndefined();
  expect(await keys(current.kid)).toBeDefined();
});

test('when coordination does not answer there is no verdict', async () => {
  const keys = createReceiptKeys('http://127.0.0.1:1/jwks');
  await expect(keys('any')).rejects.toThrow();
});
