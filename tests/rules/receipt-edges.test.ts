// A receipt at its very edges: the clock to the second, another kind, another organisation's preview, and the size of what it says.
import { sign } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReceiptKind } from '@hlt/shared/consent/receipt.ts';
import { mintReceipt, type ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { verifyReceipt, type ReceiptFault } from '@hlt/shared/receipt/verify-receipt.ts';
import { content, issuer, keysOf, now, organisationId, subject } from '../shared/receipts.ts';

let key: ReceiptSigningKey;
beforeAll(async () => {
  key = await createReceiptKey();
});

const seconds = now.getTime() / 1000;
const claims = (change: object = {}): object => ({
  ...content(),
  iat: seconds,
  nbf: seconds,
  exp: seconds + 60,
  ...change,
});
const signedText = (header: string, payload: string): string => {
  const text = `${Buffer.from(header).toString('base64url')}.${Buffer.from(payload).toString('base64url')}`;
  return `${text}.${sign(null, Buffer.from(text), key.privateKey).toString('base64url')}`;
};
const header = (): string => JSON.stringify({ alg: 'EdDSA', typ: 'hlt-release+jwt', kid: key.kid });
const signed = (change: object = {}): string => signedText(header(), JSON.stringify(claims(change)));
const verdict = async (token: string, kind?: ReceiptKind): Promise<ReceiptFault | 'HOLDS'> => {
  const expected = { issuer, organisationId, keys: keysOf(key), ...(kind && { kind }) };
  const result = await verifyReceipt(token, subject, expected, now);
  return result.holds ? 'HOLDS' : result.fault;
};

describe('the clock', () => {
  test.each<[ReceiptFault | 'HOLDS', string, object]>([
    ['HOLDS', 'ninety seconds are the longest life', { exp: seconds + 90 }],
    ['LIFETIME', 'ninety-one are not', { exp: seconds + 91 }],
    ['LIFETIME', 'nor from an earlier beginning than it was written', { nbf: seconds - 31 }],
    ['HOLDS', 'it counts from its beginning', { nbf: seconds }],
    ['NOT_YET_VALID', 'and not a second before', { nbf: seconds + 1 }],
    ['HOLDS', 'it may be written five seconds ahead', { iat: seconds + 5 }],
    ['NOT_YET_VALID', 'and not six', { iat: seconds + 6 }],
    ['HOLDS', 'it holds in its last second', { exp: seconds + 1 }],
    ['EXPIRED', 'and not at its end', { exp: seconds }],
  ])('%s: %s', async (outcome, _what, change) => {
    expect(await verdict(signed(change))).toBe(outcome);
  });
});

describe('a kind of receipt', () => {
  const [details] = content().authorization_details;
  const account = {
    type: 'hlt-account',
    case: details.case,
    purpose: details.purpose,
    categories: [],
    names: { organisations: { [organisationId]: 'Umeå skola' }, units: {} },
  };
  const accountOf = (change: object = {}): string => signed({ authorization_details: [{ ...account, ...change }] });

  test('never stands for another', async () => {
    expect(await verdict(signed(), 'hlt-release')).toBe('HOLDS');
    expect(await verdict(signed(), 'hlt-account')).toBe('OTHER_KIND');
    expect(await verdict(accountOf(), 'hlt-account')).toBe('HOLDS');
    expect(await verdict(accountOf())).toBe('OTHER_KIND');
  });

  test('that is an account opens no category and tells at most a hundred names', async () => {
    const names = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`unit-${String(index)}`, 'Namn']));
    expect(await verdict(accountOf({ categories: ['ATTENDANCE_SUMMARY'] }), 'hlt-account')).toBe('CLAIMS');
    expect(await verdict(accountOf({ names: { organisations: {} } }), 'hlt-account')).toBe('CLAIMS');
    const many = (count: number): string => accountOf({ names: { organisations: {}, units: names(count) } });
    expect(await verdict(many(100), 'hlt-account')).toBe('HOLDS');
    expect(await verdict(many(101), 'hlt-account')).toBe('CLAIMS');
  });

  test('that is a preview is for the organisation’s own staff', async () => {
    const previewOf = (organisation: string): string => {
      const recipient = { ...content().act, organisation: 'vannas-skola' };
      const act = { ...content().act, organisation };
      return signed({ act, authorization_details: [{ ...details, recipient }] });
    };
    expect(await verdict(previewOf(organisationId))).toBe('HOLDS');
    expect(await verdict(previewOf('umea-socialtjanst'))).toBe('FOREIGN_PREVIEW');
  });

  test('names its grants by id and version', async () => {
    const [grant] = content().grants;
    for (const change of [{ id: 'x' }, { version: 0 }, { version: undefined }])
      expect(await verdict(signed({ grants: [{ ...grant, ...change }] }))).toBe('CLAIMS');
    expect(await verdict(signed({ grants: Array.from({ length: 50 }, () => grant) }))).toBe('HOLDS');
    expect(await verdict(signed({ grants: Array.from({ length: 51 }, () => grant) }))).toBe('CLAIMS');
  });
});

describe('the text of a receipt', () => {
  test('that was minted says what it is and by which key', () => {
    const [head = ''] = mintReceipt(content(), key, now).split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      typ: 'hlt-release+jwt',
      kid: key.kid,
    });
  });

  test('that is no JSON, in its head or in what it says, is refused as such', async () => {
    expect(await verdict(signedText('{', JSON.stringify(claims())))).toBe('HEADER');
    expect(await verdict(signedText(header(), '{'))).toBe('CLAIMS');
  });

  test('in another spelling of the same signature is refused', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const whole = signed();
    const respelt = whole.slice(0, -1) + letters.charAt(letters.indexOf(whole.at(-1) ?? '') + 1);
    expect(Buffer.from(respelt, 'base64url')).toEqual(Buffer.from(whole, 'base64url'));
    expect(await verdict(whole)).toBe('HOLDS');
    expect(await verdict(respelt)).toBe('SIGNATURE');
  });

  test('may be 16 384 letters, and is refused unread above that', async () => {
    const padded = (padding: number): string => signed({ padding: 'x'.repeat(padding) });
    let padding = 16_384 - padded(0).length;
    while (padded(padding).length > 16_384) padding -= 1;
    expect(padded(padding)).toHaveLength(16_384);
    expect(await verdict(padded(padding))).toBe('HOLDS');
    expect(await verdict(padded(padding + 1))).toBe('MALFORMED');
  });
});
