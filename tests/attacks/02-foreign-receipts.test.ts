// Attack 2: a real receipt opens one case, of one child, for one person, at one organisation, for its categories. Every pairing with
// another is denied. And the parts of two receipts make no third, not even under coordination's own signature.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import type { Hub } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';
import { makeHubCase, secret, type HubCase } from '../support/hub-case.ts';
import {
  coordinationKey,
  everySide,
  jws,
  lastEntry,
  opened,
  present,
  receiptsOf,
  sides,
  verdictOf,
  type Side,
} from './receipt-in-hand.ts';

interface Held {
  readonly owner: string;
  readonly side: Side;
  readonly receipt: string;
}

const staff = [0, 1, 2] as const;
let hub: Hub;
let cases: readonly [a: HubCase, b: HubCase];
let key: ReceiptSigningKey;
/** Every receipt of both cases, and the access token of every member of both. */
let held: Held[];
let tokens: Map<string, string>;
beforeAll(async () => {
  hub = await sharedHub();
  cases = [await makeHubCase(hub), await makeHubCase(hub)];
  [key, held, tokens] = [await coordinationKey(hub), [], new Map()];
  for (const made of cases)
    for (const number of staff) {
      const owner = made.staff[number]?.subject ?? '';
      tokens.set(owner, await hub.identity.authorization(made.staff[number]));
    }
});

async function holdAll(): Promise<Held[]> {
  const all = cases.flatMap((made) => staff.map((number) => ({ made, number })));
  const taken = await Promise.all(
    all.map(async ({ made, number }) => {
      const receipts = await receiptsOf(hub, made, number);
      return everySide.map((side) => ({ owner: made.staff[number]?.subject ?? '', side, receipt: receipts[side] }));
    }),
  );
  return taken.flat();
}

describe('of two cases, six people and three organisations', () => {
  beforeAll(async () => {
    held = await holdAll();
  });

  it.each(everySide)('a receipt opens at %s in its holder’s hands alone, of all pairings', async (at) => {
    const tries = held.flatMap((one) =>
      [...tokens].map(([presenter, authorization]) => ({ one, presenter, authorization })),
    );
    const wrong: string[] = [];
    for (const { one, presenter, authorization } of tries) {
      const reply = await present(hub, at, one.receipt, authorization);
      const expected = one.side === at && one.owner === presenter ? 'OPEN' : 'CLOSED';
      const got = verdictOf(reply, at);
      if (got !== expected) wrong.push(`${one.side} of ${one.owner} by ${presenter}: ${got}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
    expect(tries).toHaveLength(18 * 6);
  });

  it('it opens its own child only: the entry in the log says whose', async () => {
    const [mine, other] = await Promise.all(cases.map((made) => receiptsOf(hub, made, 1)));
    const childOf = async (made: HubCase, receipt: string): Promise<unknown> => {
      await present(hub, 'umea-skola', receipt, tokens.get(made.staff[1]?.subject ?? ''));
      const entry = await lastEntry(hub, 'umea-skola');
      expect(entry['case_id']).toBe(made.id);
      return entry['child_id'];
    };
    expect(await childOf(cases[0], mine!['umea-skola'])).not.toBe(await childOf(cases[1], other!['umea-skola']));
  });

  it.each(['vannas-skola', 'umea-socialtjanst', '', 'UMEA-SKOLA'])(
    'nor when the record is named as %j',
    async (named) => {
      const [made] = cases;
      const { 'umea-skola': receipt } = await receiptsOf(hub, made, 1);
      const reply = await present(hub, 'umea-skola', receipt, tokens.get(made.staff[1]?.subject ?? ''), named);
      expect(verdictOf(reply, 'umea-skola')).toBe('CLOSED');
    },
  );
});

describe('parts of a receipt for child A with parts of one for child B, signed by coordination itself,', () => {
  /** Which child each part is taken of: pseudonym, case, grants. */
  const mixtures = ['AAB', 'ABA', 'BAA', 'ABB', 'BAB', 'BBA'].flatMap((parts) =>
    everySide.map((side) => [parts, side] as const),
  );

  it.each(mixtures)('%s open nothing at %s', async (parts, side) => {
    const [a, b] = await Promise.all(cases.map(async (made) => opened((await receiptsOf(hub, made, 1))[side]).claims));
    const of = (index: number): Record<string, unknown> => (parts[index] === 'A' ? a! : b!);
    const [details] = of(1)['authorization_details'] as object[];
    const claims = { ...a!, sub: of(0)['sub'], authorization_details: [details], grants: of(2)['grants'] };
    const token = jws({ alg: 'EdDSA', typ: 'hlt-release+jwt', kid: key.kid }, claims, key);
    const reply = await present(hub, side, token, tokens.get(cases[0].staff[1]?.subject ?? ''));
    expect(verdictOf(reply, side)).toBe('CLOSED');
    expect(reply.text).not.toContain(secret);
    expect(await lastEntry(hub, side)).toMatchObject({ child_id: null, released: [] });
  });

  it('the grants of both together open nothing of either', async () => {
    const [a, b] = await Promise.all(
      cases.map(async (made) => opened((await receiptsOf(hub, made, 1))['umea-skola']).claims),
    );
    const claims = { ...a!, grants: [...(a!['grants'] as object[]), ...(b!['grants'] as object[])] };
    const token = jws({ alg: 'EdDSA', typ: 'hlt-release+jwt', kid: key.kid }, claims, key);
    const reply = await present(hub, 'umea-skola', token, tokens.get(cases[0].staff[1]?.subject ?? ''));
    expect(verdictOf(reply, 'umea-skola')).toBe('CLOSED');
  });

  it.each(everySide)('the grants of another organisation open nothing at %s', async (side) => {
    const receipts = await receiptsOf(hub, cases[0], 1);
    for (const other of everySide.filter((one) => one !== side)) {
      const claims = { ...opened(receipts[side]).claims, grants: opened(receipts[other]).claims['grants'] };
      const token = jws({ alg: 'EdDSA', typ: 'hlt-release+jwt', kid: key.kid }, claims, key);
      const reply = await present(hub, side, token, tokens.get(cases[0].staff[1]?.subject ?? ''));
      expect(reply.data._entities[0][sides[side].asked]).toBeNull();
    }
  });
});

describe('a receipt for one set of categories', () => {
  it('opens no category beside it, though the family’s consent names that too', async () => {
    const [made] = cases;
    const { claims } = opened((await receiptsOf(hub, made, 1))['umea-skola']);
    const [details] = claims['authorization_details'] as [object];
    const withSet = (categories: string[]): string =>
      jws(
        { alg: 'EdDSA', typ: 'hlt-release+jwt', kid: key.kid },
        { ...claims, authorization_details: [{ ...details, categories }] },
        key,
      );
    const authorization = tokens.get(made.staff[1]?.subject ?? '');
    const one = await present(hub, 'umea-skola', withSet(['SCHOOL_PLACEMENT']), authorization);
    expect(one.data._entities[0].attendanceSummary).toBeNull();
    expect(await lastEntry(hub, 'umea-skola')).toMatchObject({
      released: [],
      withheld: { ATTENDANCE_SUMMARY: 'ACCESS_NOT_PROVEN' },
    });
    const other = await present(hub, 'umea-skola', withSet(['ATTENDANCE_SUMMARY']), authorization);
    expect(other.data._entities[0].attendanceSummary).toEqual([{ summary: secret }]);
    const withheld = other.data._entities[0].withheld as { category: string; reason: string }[];
    expect(withheld).toContainEqual({ category: 'SCHOOL_PLACEMENT', reason: 'ACCESS_NOT_PROVEN' });
  });

  it('of another purpose opens nothing', async () => {
    const [made] = cases;
    const { claims } = opened((await receiptsOf(hub, made, 1))['umea-skola']);
    const [details] = claims['authorization_details'] as [object];
    const changed = { ...claims, authorization_details: [{ ...details, purpose: 'SIP' }] };
    const token = jws({ alg: 'EdDSA', typ: 'hlt-release+jwt', kid: key.kid }, changed, key);
    const reply = await present(hub, 'umea-skola', token, tokens.get(made.staff[1]?.subject ?? ''));
    expect(reply.data._entities[0].attendanceSummary).toBeNull();
  });
});

describe('through the gateway', () => {
  it.each([
    ['by aliases', 'query ($a: ID!, $b: ID!) { a: case(id: $a) { ...f } b: case(id: $b) { ...f } }'],
    ['the foreign one first', 'query ($a: ID!, $b: ID!) { b: case(id: $b) { ...f } a: case(id: $a) { ...f } }'],
    [
      'each several times',
      'query ($a: ID!, $b: ID!) { a: case(id: $a) { ...f } b: case(id: $b) { ...f } c: case(id: $a) { ...f } d: case(id: $b) { ...f } }',
    ],
    [
      'in nested fragments',
      'query ($a: ID!, $b: ID!) { ...q } fragment q on Query { a: case(id: $a) { ...f } b: case(id: $b) { ...f } }',
    ],
  ])('a member of case A who asks for A and B together sees A alone, %s', async (_title, query) => {
    const [a, b] = cases;
    const text = `${query} fragment f on Case { school { x: attendanceSummary { summary } attendanceSummary { summary } } }`;
    const reply = await hub.ask({ authorization: tokens.get(a.staff[1]?.subject ?? '')! }, text, { a: a.id, b: b.id });
    expect(reply.data.a.school).toEqual([{ x: [{ summary: secret }], attendanceSummary: [{ summary: secret }] }]);
    expect([reply.data.b, reply.data.d ?? null]).toEqual([null, null]);
    expect(new Set(reply.errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['CASE_NOT_FOUND']));
  });
});
