// Opening what coordination and the owners sign to each other: each fault by its name, and the clock to the second.
import { createHmac, createPublicKey, sign as signBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openMessage, signMessage, type MessageFault } from '@hlt/shared/delivery/hub-message.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { issuer, keysOf, now, organisationId } from '../shared/receipts.ts';

let key: ReceiptSigningKey;
let stranger: ReceiptSigningKey;
beforeAll(async () => {
  [key, stranger] = await Promise.all([createReceiptKey(), createReceiptKey()]);
});

const type = 'hlt-collect+jwt';
const shape = z.strictObject({ iss: z.string(), aud: z.string(), iat: z.number(), exp: z.number().optional() });
const seconds = now.getTime() / 1000;
const claims = (change: object = {}): object => ({
  iss: issuer,
  aud: organisationId,
  iat: seconds,
  exp: seconds + 60,
  ...change,
});
const header = (change: object = {}): object => ({ alg: 'EdDSA', typ: type, kid: key.kid, ...change });
const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const signed = (head: object, payload: unknown = claims(), by = key): string => {
  const text = `${encode(head)}.${encode(payload)}`;
  return `${text}.${signBytes(null, Buffer.from(text), by.privateKey).toString('base64url')}`;
};
const opened = (token: string, at = seconds, keys = keysOf(key)): ReturnType<typeof openMessage> =>
  openMessage(token, { type, shape, issuer, audience: organisationId, keys, longestSeconds: 60 }, new Date(at * 1000));
const outcome = async (token: string, at?: number): Promise<MessageFault | 'HOLDS'> => {
  const verdict = await opened(token, at);
  return verdict.holds ? 'HOLDS' : verdict.fault;
};

test('a message in order holds, with its claims', async () => {
  const token = await signMessage(type, { ...claims() }, key);
  expect(await opened(token)).toEqual({ holds: true, claims: claims() });
});

describe('a message is refused', () => {
  const forged = (): string => {
    const text = `${encode(header({ alg: 'HS256' }))}.${encode(claims())}`;
    const secret = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' });
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  test.each<[MessageFault, string, () => string]>([
    ['MALFORMED', 'nothing', () => ''],
    ['MALFORMED', 'words', () => 'open sesame'],
    ['MALFORMED', 'two parts', () => signed(header()).split('.').slice(0, 2).join('.')],
    ['MALFORMED', 'three parts with a word before them', () => ` ${signed(header())}`],
    ['MALFORMED', 'three parts with a word after them', () => `${signed(header())} x`],
    ['MALFORMED', 'five parts', () => 'a.b.c.d.e'],
    ['MALFORMED', 'a header that is no JSON', () => `${encode('no')}.${encode(claims())}.AAAA`],
    ['HEADER', 'HS256 with the public key as the secret', forged],
    ['HEADER', 'another algorithm', () => signed(header({ alg: 'ES256' }))],
    ['HEADER', 'another kind', () => signed(header({ typ: 'hlt-grant+jwt' }))],
    ['HEADER', 'no kind', () => signed(header({ typ: undefined }))],
    ['HEADER', 'no key’s name', () => signed(header({ kid: undefined }))],
    ['HEADER', 'an empty key’s name', () => signed(header({ kid: '' }))],
    ['HEADER', 'a key’s name of 201 letters', () => signed(header({ kid: 'k'.repeat(201) }))],
    ['HEADER', 'a field more in the header', () => signed(header({ jku: 'https://evil.example' }))],
    ['UNKNOWN_KEY', 'a key that nobody has published', () => signed(header({ kid: stranger.kid }), claims(), stranger)],
    ['UNKNOWN_KEY', 'a key’s name as long as any may be', () => signed(header({ kid: 'k'.repeat(200) }))],
    ['UNKNOWN_KEY', 'a key’s name of one letter', () => signed(header({ kid: 'k' }))],
    ['SIGNATURE', 'a stranger’s signature under a known name', () => signed(header(), claims(), stranger)],
    ['SIGNATURE', 'a payload that is no JSON', () => signed(header(), 'no json')],
    ['CLAIMS', 'a claim more', () => signed(header(), claims({ admin: true }))],
    ['ISSUER', 'another issuer', () => signed(header(), claims({ iss: 'https://other.example' }))],
    ['AUDIENCE', 'another reader', () => signed(header(), claims({ aud: 'vannas-skola' }))],
    ['LIFETIME', 'a life a second too long', () => signed(header(), claims({ exp: seconds + 61 }))],
    ['NOT_YET_VALID', 'dated six seconds ahead', () => signed(header(), claims({ iat: seconds + 6 }))],
    ['EXPIRED', 'at its last second', () => signed(header(), claims({ iat: seconds - 30, exp: seconds }))],
  ])('%s: %s', async (fault, _what, token) => {
    expect(await outcome(token())).toBe(fault);
  });
});

test('a clock may be five seconds ahead', async () => {
  expect(await outcome(signed(header(), claims({ iat: seconds + 5 })))).toBe('HOLDS');
});

test('a message without an end lives as long as any may, and not a second longer', async () => {
  const endless = signed(header(), claims({ exp: undefined }));
  expect(await outcome(endless, seconds + 59)).toBe('HOLDS');
  expect(await outcome(endless, seconds + 60)).toBe('EXPIRED');
});

test('without keys there is no verdict, neither when they cannot be had nor when they are none', async () => {
  const unreachable = async (): Promise<never> => Promise.reject(new Error('unreachable'));
  await expect(opened(signed(header()), seconds, unreachable)).rejects.toThrow('unreachable');
  const broken = async (): Promise<never> => 'no key' as never;
  await expect(opened(signed(header()), seconds, broken)).rejects.toThrow(TypeError);
});
