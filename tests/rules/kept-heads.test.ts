// The heads that coordination kept, from a file: one counts when it is the very head that the owner signed.
import { createPublicKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkHeads, UnreadableHeads } from '@hlt/shared/access-log/verify-heads.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';

let key: ReceiptSigningKey;
let stranger: ReceiptSigningKey;
beforeAll(async () => {
  [key, stranger] = await Promise.all([createReceiptKey(), createReceiptKey()]);
});

const iat = 1_773_133_200;
const head = { position: 7, hash: 'ab'.repeat(32) };
const statement = (change: object = {}): Record<string, unknown> => ({
  iss: 'umea-skola',
  aud: 'https://coordination.example',
  iat,
  head,
  withdrawals: [],
  ...change,
});
const signed = (claims = statement(), typ = 'hlt-statement+jwt', alg = 'EdDSA'): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg, typ, kid: key.kid }).sign(key.privateKey);
const jwkOf = ({ privateKey }: ReceiptSigningKey): object => createPublicKey(privateKey).export({ format: 'jwk' });
const line = async (change: object = {}): Promise<string> =>
  JSON.stringify({ ...head, signed: await signed(), jwk: jwkOf(key), ...change });
const isSigned = async (change: object): Promise<boolean | undefined> =>
  (await checkHeads(await line(change)))[0]?.isSigned;

test('a head counts with the time at which the owner signed it', async () => {
  expect(await checkHeads(await line())).toEqual([{ ...head, signedAt: new Date(iat * 1000), isSigned: true }]);
});

test('what is not signed has no time', async () => {
  expect(await checkHeads(await line({ position: 8 }))).toEqual([
    { position: 8, hash: head.hash, signedAt: new Date(0), isSigned: false },
  ]);
});

describe('a head counts', () => {
  test('by any key of the owner’s list, and not by a stranger’s', async () => {
    const lines = (...keys: readonly object[]): object => ({ jwk: undefined, jwks: { keys } });
    expect(await isSigned(lines(jwkOf(stranger), jwkOf(key)))).toBe(true);
    expect(await isSigned(lines(jwkOf(stranger)))).toBe(false);
    expect(await isSigned({ jwk: jwkOf(stranger) })).toBe(false);
    expect(await isSigned({ jwk: undefined })).toBe(false);
  });

  test('only for its own place and hash', async () => {
    expect(await isSigned({ position: 8 })).toBe(false);
    expect(await isSigned({ hash: 'cd'.repeat(32) })).toBe(false);
    expect(await isSigned({ signed: await signed(statement({ head: null })) })).toBe(false);
  });

  test('only as a statement, whole and of that kind', async () => {
    expect(await isSigned({ signed: await signed(statement(), 'hlt-grant+jwt') })).toBe(false);
    expect(await isSigned({ signed: await signed(statement({ more: true })) })).toBe(false);
    expect(await isSigned({ signed: await signed(statement(), undefined, 'Ed25519') })).toBe(false);
    expect(await isSigned({ signed: 'no token' })).toBe(false);
    expect(await isSigned({ jwk: { kty: 'none' } })).toBe(false);
  });
});

describe('the file', () => {
  test('may have empty lines, and its heads in any order', async () => {
    const text = `\n  \n${await line({ position: 9 })}\n${await line()} \n${await line({ position: 8 })}\n`;
    expect((await checkHeads(text)).map(({ position }) => position)).toEqual([7, 8, 9]);
    expect(await checkHeads('')).toEqual([]);
  });

  test.each<[string, object | string]>([
    ['that is no JSON', '{'],
    ['without a place', { position: undefined }],
    ['before the first entry', { position: 0 }],
    ['between two entries', { position: 1.5 }],
    ['with a hash in capitals', { hash: 'AB'.repeat(32) }],
    ['with a sign before the hash', { hash: `x${head.hash}` }],
    ['with a sign after the hash', { hash: `${head.hash}x` }],
    ['that nobody signed', { signed: undefined }],
    ['with a key that is none', { jwk: { x: 'y' } }],
    ['with a list of keys that is none', { jwks: {} }],
    ['with a list that has a key that is none', { jwks: { keys: [{}] } }],
  ])('with a line %s is refused with the number of the line', async (_what, bad) => {
    const broken = typeof bad === 'string' ? bad : await line(bad);
    const read = checkHeads(`${await line()}\n\n${broken}`);
    await expect(read).rejects.toThrow(UnreadableHeads);
    await expect(read).rejects.toThrow('Line 3 is not a kept head: { position, hash, signed, jwk }.');
    await expect(read).rejects.toMatchObject({ name: 'UnreadableHeads' });
  });
});
