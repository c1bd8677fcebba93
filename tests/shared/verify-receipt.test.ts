// Attacks 1 and 2 on the receipt, as tables; and the fast signature check, proven equal to jose.
import { createHmac, createPublicKey, sign } from 'node:crypto';
import fc from 'fast-check';
import { jwtVerify } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { receiptType } from '@hlt/shared/consent/receipt.ts';
import { mintReceipt, type ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { verifyReceipt, type ReceiptFault } from '@hlt/shared/receipt/verify-receipt.ts';
import { content, issuer, keysOf, now, organisationId, subject } from './receipts.ts';

let key: ReceiptSigningKey;
let stranger: ReceiptSigningKey;
beforeAll(async () => {
  [key, stranger] = await Promise.all([createReceiptKey(), createReceiptKey()]);
});

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (header: object, payload: unknown, by = key): string => {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${sign(null, Buffer.from(text), by.privateKey).toString('base64url')}`;
};
const header = (change: object = {}): object => ({ alg: 'EdDSA', typ: receiptType, kid: key.kid, ...change });
const seconds = now.getTime() / 1000;
const claims = (change: object = {}): object => ({
  ...content(),
  iat: seconds,
  nbf: seconds,
  exp: seconds + 60,
  ...change,
});

async function verdict(token: string, caller = subject, at = now): Promise<ReceiptFault | 'HOLDS'> {
  const result = await verifyReceipt(token, caller, { issuer, organisationId, keys: keysOf(key) }, at);
  return result.holds ? 'HOLDS' : result.fault;
}

test('a fresh receipt of coordination holds, and carries its claims', async () => {
  const token = mintReceipt(content(), key, now);
  const result = await verifyReceipt(token, subject, { issuer, organisationId, keys: keysOf(key) }, now);
  expect(result).toMatchObject({ holds: true, receipt: { sub: 'pseudonym-a', act: { sub: subject } } });
});

test('it holds for sixty seconds, and not a second longer', async () => {
  const token = mintReceipt(content(), key, now);
  expect(await verdict(token, subject, new Date(now.getTime() + 59_000))).toBe('HOLDS');
  expect(await verdict(token, subject, new Date(now.getTime() + 60_000))).toBe('EXPIRED');
});

describe('attack 1: forged, foreign and worn-out receipts', () => {
  const attempts: readonly (readonly [string, ReceiptFault, () => string])[] = [
    ['nothing', 'MALFORMED', () => ''],
    ['no token at all', 'MALFORMED', () => 'not.a.token!'],
    ['an encrypted token (five parts)', 'MALFORMED', () => 'a.b.c.d.e'],
    ['alg none without a signature', 'MALFORMED', () => `${encode(header({ alg: 'none' }))}.${encode(claims())}.`],
    ['alg none with one', 'HEADER', () => signed(header({ alg: 'none' }), claims())],
    ['HS256 with the public key as the secret', 'HEADER', () => hs256()],
    ['RS256 in the header', 'HEADER', () => signed(header({ alg: 'RS256' }), claims())],
    [
      'an embedded jwk',
      'HEADER',
      () => signed(header({ jwk: createPublicKey(stranger.privateKey).export({ format: 'jwk' }) }), claims(), stranger),
    ],
    ['a jku', 'HEADER', () => signed(header({ jku: 'https://evil.example/jwks' }), claims(), stranger)],
    ['an x5u', 'HEADER', () => signed(header({ x5u: 'https://evil.example/cert' }), claims(), stranger)],
    ['crit', 'HEADER', () => signed(header({ crit: ['b64'], b64: false }), claims())],
    ['another typ', 'HEADER', () => signed(header({ typ: 'at+jwt' }), claims())],
    ['no typ', 'HEADER', () => signed(header({ typ: undefined }), claims())],
    ['no kid', 'HEADER', () => signed(header({ kid: undefined }), claims())],
    ['an unknown kid', 'UNKNOWN_KEY', () => mintReceipt(content(), stranger, now)],
    ['a stranger’s signature under a known kid', 'SIGNATURE', () => signed(header(), claims(), stranger)],
    ['a swapped payload', 'SIGNATURE', () => swapped()],
    ['a payload that is a list', 'CLAIMS', () => signed(header(), [claims()])],
    ['another issuer', 'ISSUER', () => signed(header(), claims({ iss: 'https://other.example' }))],
    ['another audience', 'AUDIENCE', () => signed(header(), claims({ aud: 'vannas-skola' }))],
    ['a list as audience', 'CLAIMS', () => signed(header(), claims({ aud: [organisationId] }))],
    ['expired', 'EXPIRED', () => signed(header(), claims({ iat: seconds - 60, nbf: seconds - 60, exp: seconds }))],
    [
      'not yet valid',
      'NOT_YET_VALID',
      () => signed(header(), claims({ iat: seconds + 9, nbf: seconds + 9, exp: seconds + 60 })),
    ],
    ['a lifetime over 90 seconds', 'LIFETIME', () => signed(header(), claims({ exp: seconds + 91 }))],
    [
      'dated tomorrow and valid until then',
      'LIFETIME',
      () => signed(header(), claims({ iat: seconds + 86_400, exp: seconds + 86_460 })),
    ],
    ['no expiry', 'CLAIMS', () => signed(header(), claims({ exp: undefined }))],
    ['an expiry that is no whole number', 'CLAIMS', () => signed(header(), claims({ exp: '9999999999' }))],
    ['a category that does not exist', 'CLAIMS', () => signed(header(), details({ categories: ['DIAGNOSES'] }))],
    ['two sets of details', 'CLAIMS', () => signed(header(), claims({ authorization_details: [one(), one()] }))],
    ['other details than a release', 'CLAIMS', () => signed(header(), details({ type: 'payment' }))],
  ];
  test.each(attempts)('%s is refused as %s', async (_what, fault, forge) => {
    expect(await verdict(forge())).toBe(fault);
  });

  const one = (): object => content().authorization_details[0];
  const details = (change: object): object => claims({ authorization_details: [{ ...one(), ...change }] });
  const hs256 = (): string => {
    const text = `${encode(header({ alg: 'HS256' }))}.${encode(claims())}`;
    const secret = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' });
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const swapped = (): string => {
    const [first, , signature] = mintReceipt(content(), key, now).split('.');
    return `${String(first)}.${encode(claims({ sub: 'pseudonym-b' }))}.${String(signature)}`;
  };

  test('a receipt of 20 kB is refused unread', async () => {
    expect(await verdict(signed(header(), claims({ padding: 'x'.repeat(20_000) })))).toBe('MALFORMED');
  });

  test('a retired key opens nothing from the moment it is gone', async () => {
    const token = mintReceipt(content(), key, now);
    const afterwards = { issuer, organisationId, keys: keysOf(stranger) };
    expect(await verifyReceipt(token, subject, afterwards, now)).toEqual({ holds: false, fault: 'UNKNOWN_KEY' });
  });
});

test('attack 2: another user’s receipt is refused, however fresh', async () => {
  expect(await verdict(mintReceipt(content(), key, now), 'demo-school')).toBe('OTHER_CALLER');
});

test('when the keys cannot be had, it is an error and no verdict', async () => {
  const keys = async (): Promise<never> => Promise.reject(new Error('unreachable'));
  const token = mintReceipt(content(), key, now);
  await expect(verifyReceipt(token, subject, { issuer, organisationId, keys }, now)).rejects.toThrow('unreachable');
});

test('the fast check says what jose says, of whole, damaged and foreign tokens', async () => {
  const whole = mintReceipt(content(), key, now);
  const publicKey = createPublicKey(key.privateKey);
  const byJose = (token: string): Promise<boolean> =>
    jwtVerify(token, publicKey, {
      algorithms: ['EdDSA'],
      typ: receiptType,
      issuer,
      audience: organisationId,
      currentDate: now,
    }).then(
      () => true,
      () => false,
    );
  const damaged = fc
    .record({ at: fc.nat(whole.length - 1), to: fc.constantFrom(...'ABab01-_.') })
    .map(({ at, to }) => whole.slice(0, at) + to + whole.slice(at + 1));
  const tokens = fc.oneof(fc.constant(whole), fc.constant(mintReceipt(content(), stranger, now)), damaged);
  // The last letter of 64 bytes carries four bits that mean nothing: another spelling of the same signature.
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const respelt = whole.slice(0, -1) + (letters[letters.indexOf(whole.at(-1) ?? '') + 1] ?? '');
  const sameBytes = (a: string, b: string): boolean =>
    a
      .split('.')
      .every((part, index) =>
        Buffer.from(part, 'base64url').equals(Buffer.from(b.split('.')[index] ?? '', 'base64url')),
      );
  await fc.assert(
    fc.asyncProperty(tokens, async (token) => {
      const ours = (await verdict(token)) === 'HOLDS';
      const theirs = await byJose(token);
      // jose lets stray bits at the end of a signature pass; ours takes one spelling only.
      expect(theirs || !ours).toBe(true);
      if (theirs && !ours) expect(sameBytes(token, whole)).toBe(true);
    }),
    { numRuns: 400, examples: [[respelt]] },
  );
});
