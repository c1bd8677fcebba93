// Statements of owners: whose word they are is proven, heads are kept for good, and a withdrawal made to an owner counts here once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decodeJwt, SignJWT } from 'jose';
import { ConsentGrantEntity, ConsentWithdrawalEntity } from '@hlt/coordination/consents/consent.entity.ts';
import { runLogHeadsCommand } from '@hlt/coordination/witness/run-log-heads-command.ts';
import { checkHeads } from '@hlt/shared/access-log/verify-heads.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { consent, everythingOf, makeCase, type MadeCase } from './support/family.ts';
import { json, type TestOwner } from './support/owners.ts';
import { receiptsFor } from './support/receipts.ts';
import { connected, startWorld, type World } from './support/world.ts';

let world: World;
let owner: TestOwner;
let turn = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());
beforeEach(() => {
  // An organisation of its own for most tests: what it has said stays said.
  owner = world.owner(connected[turn % connected.length]!);
  turn += 1;
  owner.trouble = null;
  owner.listed = true;
});

const em = (): ReturnType<World['coordination']['fork']> => world.coordination.fork();
const hash = (letter: string): string => letter.repeat(64);

const push = async (statement: string, type = 'application/jwt'): Promise<number> => {
  const request = {
    method: 'POST',
    url: '/delivery/statements',
    headers: { 'content-type': type },
    payload: statement,
  } as const;
  return (await world.coordination.app.inject(request)).statusCode;
};
const secondsAgo = (seconds: number): number => Math.floor(Date.now() / 1000) - seconds;
const say = (position: number, letter: string, iat = secondsAgo(0)): Promise<string> =>
  owner.statement({ iat, head: position === 0 ? null : { position, hash: hash(letter) } });
const kept = async (): Promise<[number, string][]> => {
  const lines = await runLogHeadsCommand(['export', owner.id], em(), new Date());
  return lines
    .map((line) => JSON.parse(line) as { position: number; hash: string })
    .map(({ position, hash: told }) => [position, told[0]!]);
};
const alarms = async (): Promise<string[]> => runLogHeadsCommand(['alarms'], em(), new Date());

describe('a statement', () => {
  it('that its owner signed is taken, and its head is kept with the key under which it held', async () => {
    const statement = await say(7, 'b');
    expect(await push(statement)).toBe(204);
    const [line] = (await runLogHeadsCommand(['export', owner.id], em(), new Date())).filter((one) =>
      one.includes(hash('b')),
    );
    expect(JSON.parse(line!)).toMatchObject({
      position: 7,
      hash: hash('b'),
      signed: statement,
      jwk: { kid: owner.key.kid, kty: 'OKP' },
    });
    expect(line).not.toContain('"d"');
    expect((await checkHeads(line!))[0]).toMatchObject({ position: 7, isSigned: true });
  });

  const forged: [string, () => Promise<string>][] = [
    [
      'by somebody else',
      async () => owner.statement({ head: { position: 9, hash: hash('f') } }, await createReceiptKey()),
    ],
    ['by another organisation', async () => owner.statement({}, world.owner(connected[turn % connected.length]!).key)],
    ['in the name of another organisation', () => owner.statement({ iss: connected[turn % connected.length] })],
    ['in the name of nobody who is listed', () => owner.statement({ iss: 'nowhere' })],
    ['for another reader', () => owner.statement({ aud: 'https://other.example' })],
    ['for a list of readers', () => owner.statement({ aud: [world.receiptIssuer] })],
    ['an hour ago', () => owner.statement({ iat: secondsAgo(3_600) })],
    ['tomorrow', () => owner.statement({ iat: secondsAgo(-86_400) })],
    ['as another kind of message', () => signed(owner, 'hlt-grant+jwt')],
    ['with a head that is none', () => owner.statement({ head: { position: -1, hash: 'x' } })],
    [
      'with more withdrawals than a statement has',
      () => owner.statement({ withdrawals: Array.from({ length: 501 }, () => ({})) }),
    ],
  ];
  it.each(forged)('signed %s is refused and changes nothing', async (_name, forge) => {
    const before = await em().execute('select count(*)::int as heads from witnessed_head');
    expect(await push(await forge())).toBe(401);
    expect(await em().execute('select count(*)::int as heads from witnessed_head')).toEqual(before);
  });

  it.each(['', 'x', 'a.b.c', `${'x'.repeat(20)}.e30.x`, 'eyJhbGciOiJub25lIn0.eyJpc3MiOiJ1bWVhLXNrb2xhIn0.'])(
    'that is none is refused: %j',
    async (text) => {
      expect(await push(text)).toBeGreaterThanOrEqual(400);
      expect(await push(text)).toBeLessThan(500);
    },
  );

  it('is taken as application/jwt only, and no larger than one can be', async () => {
    expect(await push(await say(7, 'b'), 'text/plain')).toBe(415);
    expect(await push('x'.repeat(600_000))).toBe(413);
  });

  it('with changed content does not hold', async () => {
    const [header, payload, signature] = (await say(7, 'b')).split('.') as [string, string, string];
    const claims = {
      ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object),
      head: { position: 1, hash: hash('e') },
    };
    expect(await push([header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.'))).toBe(
      401,
    );
  });
});

const signed = (one: TestOwner, typ: string): Promise<string> =>
  new SignJWT({ iss: one.id, aud: one.audience, iat: secondsAgo(0), head: null, withdrawals: [] })
    .setProtectedHeader({ alg: 'EdDSA', typ, kid: one.key.kid })
    .sign(one.key.privateKey);

describe('the kept heads', () => {
  let other: World;
  beforeAll(async () => {
    other = world;
    world = await startWorld();
  });
  afterAll(async () => {
    await world.close();
    world = other;
  });

  it('grow with the log, once each, also when they come late or again', async () => {
    for (const [position, letter, ago] of [
      [1, 'a', 60],
      [3, 'c', 40],
      [2, 'b', 50],
      [3, 'c', 30],
      [1, 'a', 60],
      [9, 'd', 10],
    ] as const)
      expect(await push(await say(position, letter, secondsAgo(ago)))).toBe(204);
    expect(await kept()).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [9, 'd'],
    ]);
    expect(await alarms()).toEqual([]);
  });

  const rewritten: [string, [number, string, number][]][] = [
    [
      'has another hash at the same place',
      [
        [5, 'a', 30],
        [5, 'b', 20],
      ],
    ],
    [
      'has become shorter',
      [
        [5, 'a', 30],
        [4, 'b', 20],
      ],
    ],
    [
      'has become empty',
      [
        [5, 'a', 30],
        [0, '', 20],
      ],
    ],
    [
      'was longer before, as an earlier statement that comes late tells',
      [
        [5, 'a', 20],
        [6, 'b', 30],
      ],
    ],
  ];
  it.each(rewritten)(
    'of a log that %s are kept, and are an alarm until somebody has looked into it',
    async (_name, heads) => {
      const name = owner.id;
      for (const [position, letter, ago] of heads)
        expect(await push(await say(position, letter, secondsAgo(ago)))).toBe(204);
      expect(await alarms()).toContain(name);
      expect(world.log()).toContain('WITNESS_CONTRADICTION');
      const ready = await world.coordination.app.inject({ url: '/ready' });
      expect(ready.statusCode).toBe(200);
      expect(ready.json<{ degraded: string[] }>().degraded).toContain(`WITNESS_CONTRADICTION:${name}`);
      expect(await kept()).toEqual(
        expect.arrayContaining(
          heads.filter(([position]) => position > 0).map(([position, letter]) => [position, letter]),
        ),
      );
      expect(await runLogHeadsCommand(['settle', name], em(), new Date())).toHaveLength(3);
      await runLogHeadsCommand(['settle', name, 'En', 'återläst', 'säkerhetskopia.'], em(), new Date());
      expect(await alarms()).not.toContain(name);
    },
  );

  it('cannot be changed or deleted, not even by hand', async () => {
    await push(await say(1, 'a'));
    for (const statement of [
      `update witnessed_head set hash = 'x'`,
      'delete from witnessed_head',
      'truncate witnessed_head',
      'delete from witness_settlement',
    ])
      await expect(em().execute(statement)).rejects.toThrow('not changed');
  });
});

describe('collecting', () => {
  it('asks each owner with coordination’s authority, for that owner and for a moment', async () => {
    let authorization = '';
    owner.trouble = (request, response) => {
      authorization = request.headers.authorization ?? '';
      response.writeHead(500).end();
    };
    await world.coordination.owners.collect();
    const claims = decodeJwt(authorization.replace('Bearer ', ''));
    expect(claims).toMatchObject({ iss: world.receiptIssuer, aud: owner.id });
    expect(claims.exp! - claims.iat!).toBeLessThanOrEqual(60);
  });

  it('keeps the head of every owner, and asks on from where it was', async () => {
    const many = Array.from({ length: 60 }, () => owner.withdraw(randomUUID()));
    const before = owner.collected.length;
    await world.coordination.owners.collect();
    await world.coordination.owners.collect();
    expect(many.at(-1)?.sequence).toBeGreaterThan(50);
    expect(owner.collected.slice(before)).toEqual([expect.any(Number), many.at(-1)!.sequence - 50]);
    for (const id of connected) expect(await runLogHeadsCommand(['export', id], em(), new Date())).not.toEqual([]);
  });

  it('reads on while there is more than one statement holds', async () => {
    const grantId = await oneGrant();
    for (let made = 0; made < 600; made += 1)
      owner.withdrawals.push({ ...owner.withdraw(randomUUID()), id: randomUUID() });
    owner.withdrawals.forEach((one, index) => (one.sequence = index + 1));
    const last = owner.withdraw(grantId);
    last.sequence = owner.withdrawals.length;
    owner.page = 500;
    await world.coordination.owners.collect();
    owner.page = null;
    expect(await em().findOneOrFail(ConsentGrantEntity, { id: grantId })).toMatchObject({
      withdrawnAt: expect.any(Date),
    });
  });

  it.each([
    ['is silent', (one: TestOwner) => (one.trouble = (request) => request.socket.destroy())],
    ['answers garbage', (one: TestOwner) => (one.trouble = (_request, response) => response.end('garbage'))],
    ['answers an error', (one: TestOwner) => (one.trouble = (_request, response) => json(response, 500, {}))],
  ])('an owner that %s stops no other, shows at /ready after a while, and recovers', async (_name, trouble) => {
    trouble(owner);
    const degraded = async (): Promise<string[]> =>
      (await world.coordination.app.inject({ url: '/ready' })).json<{ degraded?: string[] }>().degraded ?? [];
    for (let minute = 0; minute < 3; minute += 1) await world.coordination.owners.collect();
    expect(await degraded()).toContain(`OWNER_SILENT:${owner.id}`);
    owner.trouble = null;
    await world.coordination.owners.collect();
    expect(await degraded()).not.toContain(`OWNER_SILENT:${owner.id}`);
  });
});

it('an owner that has left the list is asked no more, and is not silent', async () => {
  const degraded = async (): Promise<string[]> =>
    (await world.coordination.app.inject({ url: '/ready' })).json<{ degraded?: string[] }>().degraded ?? [];
  owner.trouble = (request) => request.socket.destroy();
  for (let minute = 0; minute < 3; minute += 1) await world.coordination.owners.collect();
  expect(await degraded()).toContain(`OWNER_SILENT:${owner.id}`);
  owner.listed = false;
  expect(await degraded()).not.toContain(`OWNER_SILENT:${owner.id}`);
});

const family = (): Promise<MadeCase> => makeCase(world, { organisations: connected.map((id) => ({ id })) });
let made: MadeCase;
/** Signed and delivered, one grant of the owner. */
async function oneGrant(): Promise<string> {
  made = await family();
  const [first] = everythingOf(owner.id);
  const [grantId] = await consent(world, made, { disclosures: [first!] });
  return grantId!;
}
const versionOf = async (id: string): Promise<number> => (await em().findOneOrFail(ConsentGrantEntity, { id })).version;

describe('a withdrawal that was made to an owner', () => {
  it('closes here at once when the owner brings it, and is delivered like any other', async () => {
    const grantId = await oneGrant();
    const { id } = owner.withdraw(grantId);
    expect(await push(await owner.statement())).toBe(204);
    const receipts = await receiptsFor(world, made, made.staff[0]!);
    const details = decodeJwt<{ authorization_details: [{ categories: string[] }] }>(
      receipts[owner.id]!,
    ).authorization_details;
    expect(details[0].categories).toEqual([]);
    expect(await em().findOneOrFail(ConsentWithdrawalEntity, { id })).toMatchObject({
      grantId,
      organisationId: owner.id,
    });
    await world.deliver();
    expect(owner.received.at(-1)?.claims.grant).toMatchObject({
      id: grantId,
      version: 4,
      withdrawnAt: expect.any(String),
    });
  });

  it('is found within the minute when the owner could not bring it, and counts once however often it is told', async () => {
    const grantId = await oneGrant();
    owner.withdraw(grantId);
    await world.coordination.owners.collect();
    await world.coordination.owners.collect();
    expect(await push(await owner.statement())).toBe(204);
    expect(await Promise.all([push(await owner.statement()), push(await owner.statement())])).toEqual([204, 204]);
    expect(await versionOf(grantId)).toBe(4);
  });

  it('comes with the acknowledgement of a grant too', async () => {
    const grantId = await oneGrant();
    owner.withdraw(grantId);
    await oneGrant();
    expect(await versionOf(grantId)).toBe(4);
  });

  it('of one category leaves the others', async () => {
    const grantId = await oneGrant();
    const [category] = everythingOf(owner.id)[0]!.categories;
    owner.withdraw(grantId, category);
    await push(await owner.statement());
    const grant = await em().findOneOrFail(ConsentGrantEntity, { id: grantId });
    expect(grant).toMatchObject({ withdrawnCategories: [category], version: 4 });
    expect(grant.withdrawnAt ?? null).toBeNull();
  });

  it('of another organisation’s grant, of none, or of a category that it has not is refused and logged', async () => {
    const grantId = await oneGrant();
    const { id } = owner;
    owner = world.owner(connected[turn % connected.length]!);
    const theirs = await oneGrant();
    const foreign = owner.withdraw(grantId);
    const unknown = owner.withdraw(randomUUID());
    const category = owner.id.endsWith('-socialtjanst') ? 'ONGOING_CARE' : 'OPEN_SUPPORT';
    const outside = owner.withdraw(theirs, category);
    expect(id).not.toBe(owner.id);
    await world.coordination.owners.collect();
    expect([await versionOf(grantId), await versionOf(theirs)]).toEqual([3, 3]);
    expect(await em().count(ConsentWithdrawalEntity, { id: { $in: [foreign.id, unknown.id, outside.id] } })).toBe(0);
    for (const fault of ['FOREIGN_GRANT', 'UNKNOWN_GRANT', 'CATEGORY_NOT_IN_GRANT'])
      expect(world.log()).toContain(fault);
  });

  it('does not undo one that was made here, and changes no version for nothing', async () => {
    const grantId = await oneGrant();
    owner.withdraw(grantId);
    await push(await owner.statement());
    owner.withdraw(grantId);
    await push(await owner.statement());
    expect(await versionOf(grantId)).toBe(4);
  });
});
