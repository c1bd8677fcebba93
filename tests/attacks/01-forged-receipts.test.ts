// Attack 1: no client can send a receipt, and none that is forged, foreign or worn out opens anything where one can be sent: at an
// owner directly. Denied means: withheld as not proven, in the owner's log, and nothing told of what exists.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { runKeysCommand } from '@hlt/shared/signing-keys/run-keys-command.ts';
import { startHub, type Hub } from '../support/hub.ts';
import { makeHubCase, secret, type HubCase } from '../support/hub-case.ts';
import {
  coordinationKey,
  encode,
  everySide,
  jws,
  lastEntry,
  opened,
  present,
  publicKeyOf,
  receiptsOf,
  verdictOf,
  type Side,
} from './receipt-in-hand.ts';

let hub: Hub;
let made: HubCase;
let key: ReceiptSigningKey;
let stranger: ReceiptSigningKey;
let receipts: Record<Side, string>;
let authorization: string;
beforeAll(async () => {
  [hub, stranger] = await Promise.all([startHub(), createReceiptKey()]);
  made = await makeHubCase(hub);
  [key, receipts, authorization] = await Promise.all([
    coordinationKey(hub),
    receiptsOf(hub, made, 1),
    hub.identity.authorization(made.staff[1]),
  ]);
});
afterAll(async () => hub.close());

describe('through the gateway a receipt', () => {
  const document = (text: string): Promise<{ codes: string[]; text: string }> =>
    made.ask(1, text).then((reply) => ({
      codes: reply.errors.map(({ extensions }) => extensions.code),
      text: reply.text,
    }));

  it.each([
    ['by its name', 'school { releaseReceipt }'],
    ['by an alias', 'school { x: releaseReceipt }'],
    ['in an inline fragment', 'school { ... on SchoolRecord { releaseReceipt } }'],
    ['as an argument of the list', 'school(releaseReceipt: "x") { organisationId }'],
    ['as an argument of a category', 'school { attendanceSummary(releaseReceipt: "x") { summary } }'],
    ['twice in a list', 'school { releaseReceipt releaseReceipt }'],
  ])('can be neither seen nor sent, %s', async (_title, fields) => {
    const { codes, text } = await document(fields);
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(text).not.toContain('eyJ');
  });

  it.each([
    ['_entities', 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }'],
    ['_entities by an alias', 'query ($r: [_Any!]!) { case: _entities(representations: $r) { __typename } }'],
    ['_entities in a fragment', '{ ...f } fragment f on Query { _entities(representations: []) { __typename } }'],
    ['_service', '{ _service { sdl } }'],
  ])('has no way in by %s', async (_title, query) => {
    const r = [{ __typename: 'SchoolRecord', organisationId: 'umea-skola', releaseReceipt: receipts['umea-skola'] }];
    const reply = await hub.ask({ authorization }, query, { r });
    expect(reply.data).toBeNull();
    expect(reply.errors[0]?.extensions.code).toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/);
    expect(reply.text).not.toContain(secret);
  });

  it('that is sent beside the query, in headers and variables, changes nothing', async () => {
    const forged = receipts['umea-skola'];
    const response = await fetch(hub.gatewayUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hlt-transaction': '22222222-2222-4222-8222-222222222222',
        'x-release-receipt': forged,
        authorization: await hub.identity.authorization(),
      },
      body: JSON.stringify({
        query: 'query ($id: ID!) { case(id: $id) { school { attendanceSummary { summary } } } }',
        variables: { id: made.id, releaseReceipt: forged },
        extensions: { releaseReceipt: forged },
      }),
    });
    const text = await response.text();
    expect(text).not.toContain(secret);
    expect(text).toContain('CASE_NOT_FOUND');
  });

  it('is nowhere in an answer, whatever is asked', async () => {
    const { text } = await document(
      'school { organisationId withheld { reason } attendanceSummary { id summary __typename } } healthcare { organisationId }',
    );
    expect(text).toContain(secret);
    expect(text).not.toMatch(/eyJ|receipt/i);
  });

  it('that is an access token is refused before anything is read: 401', async () => {
    const reply = await hub.ask({ authorization: `Bearer ${receipts['umea-skola']}` }, '{ me { roles } }');
    expect([reply.status, reply.data]).toEqual([401, null]);
  });
});

/** Each from a real receipt of this very case, caller and moment. */
const forgeries: Record<string, readonly [fault: string | null, forge: (real: string) => string]> = {
  'alg none, unsigned': [null, (real) => `${encode({ ...opened(real).header, alg: 'none' })}.${real.split('.')[1]}.`],
  'alg none, signed': ['HEADER', (real) => resigned(real, { alg: 'none' })],
  'HS256 with the public key as PEM': ['HEADER', (real) => hmac(real, 'pem')],
  'HS256 with the public key as DER': ['HEADER', (real) => hmac(real, 'der')],
  'an embedded jwk, signed by it': [
    'HEADER',
    (real) => resigned(real, { jwk: publicKeyOf(stranger).export({ format: 'jwk' }) }, {}, stranger),
  ],
  'an embedded jwk that is coordination’s own': [
    'HEADER',
    (real) => resigned(real, { jwk: publicKeyOf(key).export({ format: 'jwk' }) }),
  ],
  'a swapped payload': [
    'SIGNATURE',
    (real) => {
      const [header, , signature] = real.split('.');
      return [header, encode({ ...opened(real).claims, jti: 'another' }), signature].join('.');
    },
  ],
  'another typ': ['HEADER', (real) => resigned(real, { typ: 'at+jwt' })],
  'the typ of a delivered grant': ['HEADER', (real) => resigned(real, { typ: 'hlt-grant+jwt' })],
  'the typ of an authority to collect': ['HEADER', (real) => resigned(real, { typ: 'hlt-collect+jwt' })],
  'no typ': ['HEADER', (real) => resigned(real, { typ: undefined })],
  'another issuer': ['ISSUER', (real) => resigned(real, {}, { iss: 'https://evil.example' })],
  'another audience': ['AUDIENCE', (real) => resigned(real, {}, { aud: 'vannas-skola' })],
  'a list as audience': ['CLAIMS', (real) => resigned(real, {}, { aud: [opened(real).claims['aud']] })],
  expired: ['EXPIRED', (real) => resigned(real, {}, shifted(-61))],
  'not yet valid': ['NOT_YET_VALID', (real) => resigned(real, {}, shifted(30))],
  'a lifetime of 91 seconds': ['LIFETIME', (real) => resigned(real, {}, { ...shifted(0), exp: seconds() + 91 })],
  'an unknown kid': ['UNKNOWN_KEY', (real) => resigned(real, { kid: stranger.kid }, {}, stranger)],
  'a stranger’s signature under the known kid': ['SIGNATURE', (real) => resigned(real, {}, {}, stranger)],
};
const seconds = (): number => Math.floor(Date.now() / 1000);
const shifted = (by: number): object => ({ iat: seconds() + by, nbf: seconds() + by, exp: seconds() + by + 60 });
const resigned = (real: string, header: object, claims: object = {}, by = key): string =>
  jws({ ...opened(real).header, ...header }, { ...opened(real).claims, ...claims }, by);
function hmac(real: string, format: 'pem' | 'der'): string {
  const text = `${encode({ ...opened(real).header, alg: 'HS256' })}.${real.split('.')[1] ?? ''}`;
  const exported = publicKeyOf(key).export({ type: 'spki', format: 'pem' });
  const der = publicKeyOf(key).export({ type: 'spki', format: 'der' });
  return `${text}.${createHmac('sha256', format === 'pem' ? exported : der)
    .update(text)
    .digest('base64url')}`;
}

describe.each(everySide)('sent to %s directly, a receipt', (side) => {
  it('that is real opens, so that the refusals below mean something', async () => {
    const fresh = await receiptsOf(hub, made, 1);
    expect(verdictOf(await present(hub, side, fresh[side], authorization), side)).toBe('OPEN');
  });

  it.each(Object.entries(forgeries).map(([what, [fault, forge]]) => ({ what, fault, forge })))(
    'with $what opens nothing, and the attempt is in the log',
    async ({ fault, forge }) => {
      const fresh = (await receiptsOf(hub, made, 1))[side];
      const reply = await present(hub, side, forge(fresh), authorization);
      expect(verdictOf(reply, side)).toBe('CLOSED');
      expect(reply.text).not.toContain(secret);
      expect(await lastEntry(hub, side)).toMatchObject({
        subject: made.staff[1]!.subject,
        receipt_fault: fault ?? 'MALFORMED',
        child_id: null,
        case_id: null,
        released: [],
      });
    },
  );

  it('of two forged ones in a list opens none of them, and each is an entry', async () => {
    const fresh = (await receiptsOf(hub, made, 1))[side];
    const forged = [forgeries['another issuer']![1](fresh), forgeries['expired']![1](fresh)];
    for (const one of forged) expect(verdictOf(await present(hub, side, one, authorization), side)).toBe('CLOSED');
  });
});

describe('coordination’s keys', () => {
  const keys = (...words: string[]): Promise<string[]> =>
    runKeysCommand(
      words,
      hub.coordination.fork(),
      hub.coordination.vault,
      new Date(),
      [...hub.owners].map(([name, { url }]) => ({ name, url })),
    );

  it('are rotated under way, and nothing is refused meanwhile', async () => {
    const before = (await coordinationKey(hub)).kid;
    const views = Array.from({ length: 24 }, () => made.attendance(1));
    const [lines, ...seen] = await Promise.all([keys('rotate'), ...views]);
    expect(seen).toEqual(views.map(() => [{ summary: secret }]));
    expect((await coordinationKey(hub)).kid).not.toBe(before);
    expect(lines.join('\n')).toContain('Told: ');
    expect(lines.join('\n')).not.toContain('Not reached');
    expect(await made.attendance(1)).toEqual([{ summary: secret }]);
  });

  it('that are compromised are refused at once: the next request shows it, and the case view goes on', async () => {
    const held = await receiptsOf(hub, made, 1);
    for (const side of everySide)
      expect(verdictOf(await present(hub, side, held[side], authorization), side)).toBe('OPEN');
    await keys('retire', (await coordinationKey(hub)).kid);
    for (const side of everySide) {
      expect(verdictOf(await present(hub, side, held[side], authorization), side)).toBe('CLOSED');
      expect(await lastEntry(hub, side)).toMatchObject({ receipt_fault: 'UNKNOWN_KEY', released: [] });
    }
    expect(await made.attendance(1)).toEqual([{ summary: secret }]);
  });
});
