// Attack 1 on delivery: only what coordination has signed, for this owner, for this moment and for this use is taken or answered.
// And no kind of token stands for another: not a receipt, a grant, an authority to collect, a statement, an access token.
import { createHmac, createPublicKey, sign as signBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { school } from '@hlt/school/school.ts';
import { receiptType } from '@hlt/shared/consent/receipt.ts';
import { collectMessageShape } from '@hlt/shared/delivery/collect-message.ts';
import { grantMessageShape } from '@hlt/shared/delivery/grant-message.ts';
import { openMessage, type HubMessageType } from '@hlt/shared/delivery/hub-message.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { verifyReceipt } from '@hlt/shared/receipt/verify-receipt.ts';
import { statementShape } from '@hlt/shared/statement/statement-message.ts';
import { colleague, issuer, now, openOwner, organisationId, type OwnerUnderTest } from '../support/owner.ts';
import { collect, collectClaims, count, grantClaims, post, someGrant, someNumber } from './delivery.ts';
import { keysOf } from './receipts.ts';

let owner: OwnerUnderTest;
let key: ReceiptSigningKey;
let stranger: ReceiptSigningKey;
beforeAll(async () => {
  [owner, stranger] = await Promise.all([openOwner(school), createReceiptKey()]);
  ({ key } = owner);
});
afterAll(() => owner.close());

const seconds = now.getTime() / 1000;
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (header: object, payload: unknown, by = key): string => {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${signBytes(null, Buffer.from(text), by.privateKey).toString('base64url')}`;
};

/** The two kinds that an owner takes: what is in order, and where it is sent. */
const kinds = {
  'hlt-grant+jwt': {
    claims: (change: object = {}): object => grantClaims(someGrant(), someNumber(), change),
    send: async (token: string): Promise<{ status: number; text: string }> => post(owner, token),
    longest: 300,
  },
  'hlt-collect+jwt': {
    claims: collectClaims,
    send: async (token: string): Promise<{ status: number; text: string }> => collect(owner, token),
    longest: 60,
  },
} as const;
type Kind = keyof typeof kinds;
const names = Object.keys(kinds) as Kind[];
const header = (typ: string, change: object = {}): object => ({ alg: 'EdDSA', typ, kid: key.kid, ...change });

const publicPem = (): string => createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }) as string;
const forgeries: Record<string, (typ: Kind) => string> = {
  nothing: () => '',
  'words that are no token': () => 'open sesame',
  'an encrypted token (five parts)': () => 'a.b.c.d.e',
  'alg none without a signature': (typ) => `${encode(header(typ, { alg: 'none' }))}.${encode(kinds[typ].claims())}.`,
  'alg none with one': (typ) => signed(header(typ, { alg: 'none' }), kinds[typ].claims()),
  'HS256 with the public key as the secret': (typ) => {
    const text = `${encode(header(typ, { alg: 'HS256' }))}.${encode(kinds[typ].claims())}`;
    return `${text}.${createHmac('sha256', publicPem()).update(text).digest('base64url')}`;
  },
  'another algorithm’s name': (typ) => signed(header(typ, { alg: 'ES256' }), kinds[typ].claims()),
  'the algorithm’s newer name': (typ) => signed(header(typ, { alg: 'Ed25519' }), kinds[typ].claims()),
  'an embedded jwk': (typ) =>
    signed(
      header(typ, { jwk: createPublicKey(stranger.privateKey).export({ format: 'jwk' }) }),
      kinds[typ].claims(),
      stranger,
    ),
  'a jku': (typ) => signed(header(typ, { jku: 'https://evil.example/jwks' }), kinds[typ].claims(), stranger),
  'an x5u': (typ) => signed(header(typ, { x5u: 'https://evil.example/cert' }), kinds[typ].claims()),
  crit: (typ) => signed(header(typ, { crit: ['exp'] }), kinds[typ].claims()),
  'a field more in the header': (typ) => signed(header(typ, { cty: 'JWT' }), kinds[typ].claims()),
  'no typ': (typ) => signed(header(typ, { typ: undefined }), kinds[typ].claims()),
  'the plain typ JWT': (typ) => signed(header(typ, { typ: 'JWT' }), kinds[typ].claims()),
  'the typ in capitals': (typ) => signed(header(typ.toUpperCase()), kinds[typ].claims()),
  'the typ with its prefix': (typ) => signed(header(`application/${typ}`), kinds[typ].claims()),
  'no kid': (typ) => signed(header(typ, { kid: undefined }), kinds[typ].claims()),
  'an unknown kid': (typ) => signed(header(typ, { kid: stranger.kid }), kinds[typ].claims(), stranger),
  'a stranger’s signature under a known kid': (typ) => signed(header(typ), kinds[typ].claims(), stranger),
  'a swapped payload': (typ) => {
    const [first, , signature] = signed(header(typ), kinds[typ].claims()).split('.');
    return `${String(first)}.${encode(kinds[typ].claims())}.${String(signature)}`;
  },
  'another issuer': (typ) => signed(header(typ), kinds[typ].claims({ iss: 'https://other.example' })),
  'another audience': (typ) => signed(header(typ), kinds[typ].claims({ aud: 'vannas-skola' })),
  'a list as audience': (typ) => signed(header(typ), kinds[typ].claims({ aud: [organisationId] })),
  'no audience': (typ) => signed(header(typ), kinds[typ].claims({ aud: undefined })),
  expired: (typ) => signed(header(typ), kinds[typ].claims({ iat: seconds - 30, exp: seconds })),
  'not yet valid': (typ) => signed(header(typ), kinds[typ].claims({ iat: seconds + 6, exp: seconds + 30 })),
  'a lifetime too long by a second': (typ) =>
    signed(header(typ), kinds[typ].claims({ exp: seconds + kinds[typ].longest + 1 })),
  'dated tomorrow': (typ) => signed(header(typ), kinds[typ].claims({ iat: seconds + 86_400, exp: seconds + 86_430 })),
  'no expiry': (typ) => signed(header(typ), kinds[typ].claims({ exp: undefined })),
  'an expiry in words': (typ) => signed(header(typ), kinds[typ].claims({ exp: String(seconds + 60) })),
  'a claim more': (typ) => signed(header(typ), kinds[typ].claims({ admin: true })),
  'a payload that is a list': (typ) => signed(header(typ), [kinds[typ].claims()]),
};

describe.each(names)('%s', (typ) => {
  test('is taken when it is in order', async () => {
    expect((await kinds[typ].send(signed(header(typ), kinds[typ].claims()))).status).toBe(200);
  });

  test.each(Object.entries(forgeries))(
    'with %s is refused, unexplained, and nothing is stored',
    async (_what, forge) => {
      const before = [await count(owner, 'child'), await count(owner, 'consent_grant')];
      expect(await kinds[typ].send(forge(typ))).toMatchObject({ status: 401, text: '{"code":"NOT_PROVEN"}' });
      expect([await count(owner, 'child'), await count(owner, 'consent_grant')]).toEqual(before);
    },
  );
});

describe('a grant whose shape is not right', () => {
  const shapes: readonly (readonly [string, object])[] = [
    ['has a field more', { secret: true }],
    ['tells coordination’s own id of the child', { childId: '22222222-2222-4222-8222-222222222222' }],
    ['names a category that does not exist', { categories: ['DIAGNOSES'] }],
    ['has version 0', { version: 0 }],
    ['has a version that no database holds', { version: 2 ** 31 }],
    ['has an id that is none', { id: "x'; drop table child; --" }],
    ['has a moment that is none', { validUntil: 'soon' }],
    ['has an exception of a code that is none', { exception: { code: 'HURRY', reason: 'x' } }],
    ['has a signer without an answer', { signers: [{ id: 'guardian-1' }] }],
    ['has a signer in another capacity', { signers: [{ ...someGrant().signers[0], capacity: 'NEIGHBOUR' }] }],
  ];
  test.each(shapes)('since it %s is refused', async (_what, change) => {
    const grant = { ...someGrant(), ...change };
    const token = signed(header('hlt-grant+jwt'), grantClaims(grant, someNumber()));
    expect((await post(owner, token)).status).toBe(401);
  });
});

describe('no kind of token stands for another', () => {
  const statement = (): object => ({ iss: issuer, aud: organisationId, iat: seconds, head: null, withdrawals: [] });
  const claimsOf: Record<string, () => object> = {
    'hlt-grant+jwt': () => kinds['hlt-grant+jwt'].claims(),
    'hlt-collect+jwt': () => kinds['hlt-collect+jwt'].claims(),
    'hlt-statement+jwt': statement,
    'at+jwt': () => ({ iss: issuer, aud: organisationId, iat: seconds, exp: seconds + 60, sub: colleague.sub }),
  };
  /** A real one of each kind, signed by coordination for this owner. */
  const real = async (typ: string): Promise<string> =>
    typ === receiptType ? owner.receipt(await owner.family()) : signed(header(typ), claimsOf[typ]!());
  const all = [receiptType, ...Object.keys(claimsOf)];
  const pairs = names.flatMap((taken) => all.filter((typ) => typ !== taken).map((typ) => [typ, taken] as const));

  test.each(pairs)('%s sent as %s', async (typ, taken) => {
    expect(await kinds[taken].send(await real(typ))).toMatchObject({ status: 401, text: '{"code":"NOT_PROVEN"}' });
  });

  test.each(pairs)('the claims of %s under the name of %s', async (typ, taken) => {
    const [, payload = ''] = (await real(typ)).split('.');
    const renamed = signed(header(taken), JSON.parse(Buffer.from(payload, 'base64url').toString()));
    expect((await kinds[taken].send(renamed)).status).toBe(401);
  });

  test.each(Object.keys(claimsOf))('%s in place of a receipt opens nothing, and that is in the log', async (typ) => {
    const { record, text } = await owner.ask('attendanceSummary { id } withheld { reason }', await real(typ));
    expect(record['attendanceSummary']).toBeNull();
    expect(text).toContain('ACCESS_NOT_PROVEN');
    expect((await owner.log()).at(-1)).toMatchObject({ receipt_fault: 'HEADER', released: [], child_id: null });
  });

  test.each(Object.keys(claimsOf))('the claims of %s under a receipt’s name open nothing', async (typ) => {
    const { record } = await owner.ask('attendanceSummary { id }', signed(header(receiptType), claimsOf[typ]!()));
    expect(record['attendanceSummary']).toBeNull();
    expect((await owner.log()).at(-1)).toMatchObject({ receipt_fault: 'CLAIMS', released: [] });
  });

  test('a statement signed by an owner is no message of coordination’s, though its key is published', async () => {
    const { body } = await post(owner, signed(header('hlt-grant+jwt'), kinds['hlt-grant+jwt'].claims()));
    for (const kind of names) expect((await kinds[kind].send(body.statement ?? '')).status).toBe(401);
    const expected = { organisationId, issuer, keys: keysOf(key) };
    expect(await verifyReceipt(body.statement ?? '', colleague.sub, expected, now)).toMatchObject({ holds: false });
  });
});

describe('whoever opens a message', () => {
  const shapes = {
    'hlt-grant+jwt': grantMessageShape,
    'hlt-collect+jwt': collectMessageShape,
    'hlt-statement+jwt': statementShape,
  } as const;
  const open = async (type: HubMessageType, token: string, at = now): Promise<string> => {
    const expected = { type, shape: shapes[type] as never, issuer, audience: organisationId, keys: keysOf(key) };
    const verdict = await openMessage(token, { ...expected, longestSeconds: 300 }, at);
    return verdict.holds ? 'HOLDS' : verdict.fault;
  };

  test('is told the fault for the log', async () => {
    const typ = 'hlt-grant+jwt';
    const faults = await Promise.all(
      ['nothing', 'a jku', 'an unknown kid', 'a swapped payload', 'a claim more', 'another issuer', 'another audience']
        .concat('a lifetime too long by a second', 'not yet valid', 'expired')
        .map((what) => open(typ, forgeries[what]!(typ))),
    );
    expect(faults).toEqual([
      ...['MALFORMED', 'HEADER', 'UNKNOWN_KEY', 'SIGNATURE', 'CLAIMS', 'ISSUER', 'AUDIENCE'],
      ...['LIFETIME', 'NOT_YET_VALID', 'EXPIRED'],
    ]);
  });

  test('believes a statement, which has no expiry of its own, for five minutes', async () => {
    const claims = { iss: issuer, aud: organisationId, iat: seconds, head: null, withdrawals: [] };
    const token = signed(header('hlt-statement+jwt'), claims);
    expect(await open('hlt-statement+jwt', token, new Date(now.getTime() + 299_000))).toBe('HOLDS');
    expect(await open('hlt-statement+jwt', token, new Date(now.getTime() + 300_000))).toBe('EXPIRED');
  });

  test('has no verdict when the keys cannot be had', async () => {
    const keys = async (): Promise<never> => Promise.reject(new Error('unreachable'));
    const token = signed(header('hlt-collect+jwt'), collectClaims());
    const expected = { type: 'hlt-collect+jwt', shape: collectMessageShape, issuer, audience: organisationId } as const;
    await expect(openMessage(token, { ...expected, keys, longestSeconds: 60 }, now)).rejects.toThrow('unreachable');
  });
});

test('the statement is not given without an authority, nor to a person', async () => {
  expect(await collect(owner, undefined)).toEqual({ status: 401, text: '{"code":"NOT_PROVEN"}' });
  expect((await collect(owner, colleague.sub)).status).toBe(401);
});
