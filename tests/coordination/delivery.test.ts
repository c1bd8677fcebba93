// Delivery of grants: whatever happens on the way, the owner gets the family's newest word, and nothing else is told to anybody.
import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refuseConsent, signConsent, withdrawConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { ConsentGrantEntity } from '@hlt/coordination/consents/consent.entity.ts';
import { secondsUntilNextAttempt } from '@hlt/coordination/delivery/delivery.rules.ts';
import { recordAcknowledgement } from '@hlt/coordination/delivery/grant-delivery.writer.ts';
import { OrganisationEntity } from '@hlt/coordination/directory/organisation.entity.ts';
import { grantMessageShape, grantMessageType, longestGrantMessageSeconds } from '@hlt/shared/delivery/grant-message.ts';
import { openMessage } from '@hlt/shared/delivery/hub-message.ts';
import { createReceiptKeys } from '@hlt/shared/receipt/receipt-keys.ts';
import { retireSigningKey, rotateSigningKeys } from '@hlt/shared/signing-keys/signing-key.writer.ts';
import type { Database, DatabaseModel } from '@hlt/shared/database/open-database.ts';
import { openTestDatabase } from '../support/database.ts';
import { consent, everythingOf, makeCase, type MadeCase } from './support/family.ts';
import { json, type TestOwner } from './support/owners.ts';
import { publicKeys } from './support/receipts.ts';
import { connected, startWorld, type World } from './support/world.ts';

let world: World;
let made: MadeCase;
let owner: TestOwner;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());
beforeEach(async () => {
  made = await makeCase(world);
  owner = world.owner('umea-socialtjanst');
});
afterEach(async () => {
  for (const id of connected) Object.assign(world.owner(id), { trouble: null, beforeAnswer: async () => undefined });
  await world.deliver();
});

const changes = (): ReturnType<World['coordination']['changes']> => world.coordination.changes();
const signer = (index: number): { guardianId: string } => ({ guardianId: made.guardianIds[index]! });
const atSocial = { disclosures: everythingOf('umea-socialtjanst') };
/** One grant, for social services; not delivered yet. */
const oneGrant = async (signatures = 2): Promise<string> =>
  (await consent(world, made, { ...atSocial, signatures, delivered: false }))[0]!;
const versionsOf = (grantId: string): number[] =>
  owner.received
    .map(({ claims }) => claims.grant)
    .filter(({ id }) => id === grantId)
    .map(({ version }) => version);
const withdraw = (grantId: string): Promise<void> =>
  withdrawConsent(changes(), { grantIds: [grantId], signer: signer(0), at: new Date() });

interface Stands {
  state: string;
  version: number | null;
  deliveredAt: string | null;
  lastAttemptAt: string | null;
  message: string;
  messageEnglish: string;
}
async function delivery(): Promise<Stands> {
  const fields = 'state version deliveredAt lastAttemptAt message messageEnglish';
  const query = `query ($id: ID!) { case(id: $id) { consents { delivery { ${fields} } } } }`;
  const { body } = await world.ask(made.staff[0]!, query, { variables: { id: made.id } });
  return body.data.case.consents[0].delivery as Stands;
}
async function waitingJobs(): Promise<{ data: object; start_after: string; now: string }[]> {
  return world.coordination
    .fork()
    .execute(
      `select data, start_after, now() as now from pgboss.job where name = 'deliver-grant' and state in ('created', 'retry')`,
    );
}

describe('a signed grant', () => {
  it('comes to its owner as coordination’s word, for that owner alone, with the child’s number and a short life', async () => {
    const grantId = await oneGrant();
    await world.deliver();
    const { header, claims } = owner.received.at(-1)!;
    expect(header).toEqual({ alg: 'EdDSA', typ: 'hlt-grant+jwt', kid: expect.any(String) });
    expect(claims).toMatchObject({
      iss: world.receiptIssuer,
      aud: 'umea-socialtjanst',
      personalIdentityNumber: made.childNumber,
      grant: { id: grantId, version: 3, caseId: made.id, organisationId: 'umea-socialtjanst' },
    });
    expect(claims.exp - claims.iat).toBeLessThanOrEqual(300);
    expect(JSON.stringify(claims)).not.toContain(made.childId);
  });

  it('holds by the rules that owners check it with', async () => {
    let token = '';
    const keySet = await publicKeys(world);
    const server = createServer((_request, response) => json(response, 200, { keys: keySet }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const spy = spyOn(owner, (body) => (token = body));
    await oneGrant();
    await world.deliver();
    spy();
    const keys = createReceiptKeys(`http://127.0.0.1:${portOf(server)}/jwks`);
    const expected = {
      type: grantMessageType,
      shape: grantMessageShape,
      longestSeconds: longestGrantMessageSeconds,
      keys,
    } as const;
    const verdict = await openMessage(
      token,
      { ...expected, issuer: world.receiptIssuer, audience: owner.id },
      new Date(),
    );
    expect(verdict).toMatchObject({ holds: true });
    await new Promise((resolve) => server.close(resolve));
  });

  it('is delivered from the first signature on, and not before', async () => {
    const grantId = await oneGrant(0);
    await world.deliver();
    expect(versionsOf(grantId)).toEqual([]);
    expect(await delivery()).toMatchObject({ state: 'NOT_NEEDED', version: null });
    await signConsent(changes(), { grantIds: [grantId], signer: signer(0), at: new Date(), method: 'PAPER' });
    await world.deliver();
    expect(versionsOf(grantId)).toEqual([2]);
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', version: 2 });
  });

  it.each([
    [
      'a further signature',
      (id: string) => signConsent(changes(), { grantIds: [id], signer: signer(1), at: new Date(), method: 'PAPER' }),
    ],
    ['a refusal', (id: string) => refuseConsent(changes(), { grantIds: [id], signer: signer(1), at: new Date() })],
    ['a withdrawal', (id: string) => withdraw(id)],
  ])('is delivered anew after %s', async (_name, changed) => {
    const grantId = await oneGrant(1);
    await world.deliver();
    await changed(grantId);
    expect(await delivery()).toMatchObject({ state: 'WAITING', version: 2 });
    await world.deliver();
    expect(versionsOf(grantId)).toEqual([2, 3]);
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', version: 3, deliveredAt: expect.any(String) });
  });

  it('that changes many times in a row goes once, in its newest version', async () => {
    const grantId = await oneGrant();
    await withdraw(grantId);
    expect((await waitingJobs()).filter(({ data }) => JSON.stringify(data).includes(grantId))).toHaveLength(1);
    await world.deliver();
    expect(versionsOf(grantId)).toEqual([4]);
    expect(owner.received.at(-1)?.claims.grant.withdrawnAt).toEqual(expect.any(String));
  });

  it('that is withdrawn before anybody has signed is delivered all the same', async () => {
    const grantId = await oneGrant(0);
    await withdraw(grantId);
    await world.deliver();
    expect(versionsOf(grantId)).toEqual([2]);
  });

  it('that changes while it is on its way is delivered once more', async () => {
    const grantId = await oneGrant();
    owner.beforeAnswer = async () => {
      owner.beforeAnswer = async () => undefined;
      await withdraw(grantId);
    };
    await world.deliver();
    await world.deliver();
    expect(versionsOf(grantId)).toEqual([3, 4]);
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', version: 4 });
  });

  it('is in the queue by its id alone', async () => {
    const grantId = await oneGrant();
    expect((await waitingJobs()).map(({ data }) => data)).toContainEqual({ grantId });
  });

  it('whose change is undone is not in the queue either', async () => {
    const grantId = await oneGrant(0);
    const undone = world.coordination.fork().transactional(async (tx) => {
      const { outbox } = changes();
      await signConsent(
        { em: tx, outbox },
        { grantIds: [grantId], signer: signer(0), at: new Date(), method: 'PAPER' },
      );
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await waitingJobs()).toEqual([]);
  });
});

describe('out of order and twice', () => {
  it('an acknowledgement that comes late does not take back a newer one', async () => {
    const grantId = await oneGrant();
    owner.beforeAnswer = async () => {
      owner.beforeAnswer = async () => undefined;
      await withdraw(grantId);
      await world.coordination.owners.deliveries.deliverDue();
    };
    await world.deliver();
    expect(versionsOf(grantId)).toEqual([3, 4]);
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', version: 4 });
  });

  it('delivered and acknowledged, it is not sent again', async () => {
    const grantId = await oneGrant();
    await world.deliver();
    await world.coordination.owners.deliveries.enqueueOutstanding();
    const { em, outbox } = changes();
    await em.transactional((tx) => outbox.enqueue(tx, [{ id: grantId, organisationId: owner.id }]));
    await world.deliver();
    expect(versionsOf(grantId)).toEqual([3]);
  });

  it('looked for again while it waits, it waits once', async () => {
    const grantId = await oneGrant();
    for (const _minute of [1, 2]) await world.coordination.owners.deliveries.enqueueOutstanding();
    expect((await waitingJobs()).filter(({ data }) => JSON.stringify(data).includes(grantId))).toHaveLength(1);
  });

  it('an acknowledgement of an older version that is written down late changes nothing', async () => {
    const grantId = await oneGrant();
    await world.deliver();
    const before = await delivery();
    await recordAcknowledgement(world.coordination.fork(), grantId, 2, new Date(Date.now() + 60_000));
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', version: 3, deliveredAt: before.deliveredAt });
  });

  it('an owner that keeps a newer version than there is shows as failing: a database was put back', async () => {
    const grantId = await oneGrant();
    owner.kept.set(grantId, 99);
    await world.deliver();
    expect(await delivery()).toMatchObject({ state: 'FAILING', version: null });
    expect(world.log()).toContain('OWNER_AHEAD');
    await world.coordination.fork().nativeUpdate(ConsentGrantEntity, { id: grantId }, { version: 100 });
    await world.deliver();
    expect(await delivery()).toMatchObject({ state: 'DELIVERED' });
  });
});

describe('an owner that', () => {
  const fails: [string, string, (owner: TestOwner) => void][] = [
    ['is down', 'OWNER_UNREACHABLE', (one) => (one.trouble = (request) => request.socket.destroy())],
    ['hangs', 'OWNER_UNREACHABLE', (one) => (one.trouble = () => undefined)],
    [
      'answers 500',
      'OWNER_FAILED',
      (one) => (one.trouble = (_request, response) => response.writeHead(500).end('SELECT * FROM secret')),
    ],
    [
      'answers 401',
      'OWNER_REFUSED',
      (one) => (one.trouble = (_request, response) => json(response, 401, { code: 'NOT_PROVEN' })),
    ],
    [
      'redirects',
      'OWNER_UNREACHABLE',
      (one) =>
        (one.trouble = (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()),
    ],
    [
      'answers garbage',
      'OWNER_ANSWER_INVALID',
      (one) => (one.trouble = (_request, response) => response.writeHead(200).end('<html>ok</html>')),
    ],
    [
      'answers without end',
      'OWNER_UNREACHABLE',
      (one) => (one.trouble = (_request, response) => response.writeHead(200).end('x'.repeat(600_000))),
    ],
    [
      'acknowledges another grant',
      'OWNER_ANSWER_INVALID',
      (one) =>
        (one.trouble = (_request, response) => json(response, 200, { acknowledged: { id: 'other', version: 3 } })),
    ],
    [
      'acknowledges an older version',
      'OWNER_ANSWER_INVALID',
      (one) =>
        (one.trouble = (_request, response) =>
          json(response, 200, { acknowledged: { id: one.received.at(-1)?.claims.grant.id ?? '', version: 1 } })),
    ],
  ];

  it.each(fails)(
    '%s does not get it, is told apart as %s, and gets it when it is back',
    async (_name, fault, trouble) => {
      trouble(owner);
      const grantId = await oneGrant();
      await world.deliver();
      expect(await delivery()).toMatchObject({ state: 'WAITING', version: null, lastAttemptAt: expect.any(String) });
      const [row] = await world.coordination
        .fork()
        .execute('select last_fault from grant_delivery where grant_id = ?', [grantId]);
      expect(row).toEqual({ last_fault: fault });
      expect(world.log()).not.toContain('SELECT * FROM secret');
      owner.trouble = null;
      await world.deliver();
      expect(await delivery()).toMatchObject({ state: 'DELIVERED', version: 3 });
    },
  );

  it('fails three times shows as failing, in words and at /ready, which stays 200 and recovers by itself', async () => {
    owner.trouble = (_request, response) => response.writeHead(503).end();
    await oneGrant();
    for (let attempt = 0; attempt < 3; attempt += 1) await world.deliver();
    expect(await delivery()).toMatchObject({
      state: 'FAILING',
      message: expect.stringContaining('har inte kunnat lämnas'),
      messageEnglish: expect.stringContaining('could not be delivered'),
    });
    const ready = await world.coordination.app.inject({ url: '/ready' });
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { status: 'ready', degraded: ['DELIVERY_FAILING:umea-socialtjanst'] },
    ]);
    owner.trouble = null;
    await world.deliver();
    expect((await world.coordination.app.inject({ url: '/ready' })).json()).toEqual({ status: 'ready' });
  });

  it('fails does not hold up the others', async () => {
    owner.trouble = () => undefined;
    const before = world.owner('umea-skola').received.length;
    await consent(world, made);
    expect(world.owner('umea-skola').received).toHaveLength(before + 2);
  });

  it('was down for a day gets everything when it is back, within a minute', async () => {
    owner.trouble = (request) => request.socket.destroy();
    const ids = [await oneGrant(), await oneGrant(), await oneGrant()];
    for (let attempt = 0; attempt < 12; attempt += 1) await world.deliver();
    const waits = (await waitingJobs()).map(({ start_after, now }) => Date.parse(start_after) - Date.parse(now));
    expect(waits).toHaveLength(3);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
    await withdraw(ids[0]!);
    owner.trouble = null;
    // The family's newest word does not wait for the next attempt.
    await world.coordination.owners.deliveries.deliverDue();
    expect(versionsOf(ids[0]!)).toEqual([4]);
    await world.deliver();
    expect(ids.map((id) => versionsOf(id).at(-1))).toEqual([4, 3, 3]);
  });

  it('finds a conflict is tried seldom, and shows as failing at once', async () => {
    owner.trouble = (_request, response) => json(response, 409, { code: 'GRANT_CONFLICT' });
    const grantId = await oneGrant();
    await world.deliver();
    expect(await delivery()).toMatchObject({ state: 'FAILING' });
    const [job] = (await waitingJobs()).filter(({ data }) => JSON.stringify(data).includes(grantId));
    expect(Date.parse(job!.start_after) - Date.parse(job!.now)).toBeGreaterThan(3_000_000);
  });

  it('is not in the list of organisations shows as failing, and is delivered to when it is', async () => {
    const elsewhere = { disclosures: everythingOf('asele-socialtjanst') };
    await world.coordination.fork().nativeUpdate(OrganisationEntity, { id: 'asele-socialtjanst' }, { connected: true });
    made = await makeCase(world, { organisations: [{ id: 'umea-skola' }, { id: 'asele-socialtjanst' }] });
    await consent(world, made, elsewhere);
    expect(world.log()).toContain('ORGANISATION_NOT_LISTED');
    await world.coordination
      .fork()
      .nativeUpdate(OrganisationEntity, { id: 'asele-socialtjanst' }, { connected: false });
    expect(await delivery()).toMatchObject({ state: 'WAITING', version: null });
  });
});

it('the waits between attempts grow to a minute and stay there, for ever', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 1_000_000].map((failures) =>
    secondsUntilNextAttempt(failures, 'OWNER_UNREACHABLE'),
  );
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

describe('the key', () => {
  it('that signs is the active one at the moment of sending', async () => {
    const { vault } = world.coordination;
    const sign = async (): Promise<string> => {
      await oneGrant();
      await world.deliver();
      return owner.received.at(-1)?.header.kid ?? '';
    };
    const first = await sign();
    await rotateSigningKeys(world.coordination.fork(), vault, new Date());
    const second = await sign();
    await retireSigningKey(world.coordination.fork(), vault, second, new Date());
    const third = await sign();
    expect(new Set([first, second, third]).size).toBe(3);
    expect((await publicKeys(world)).map(({ kid }) => kid)).toContain(third);
  });
});

it('nothing that is logged or queued names the child or the guardians', async () => {
  owner.trouble = (request, response) => response.writeHead(500).end(JSON.stringify(request.headers));
  await oneGrant();
  await world.deliver();
  const jobs = JSON.stringify(await world.coordination.fork().execute(`select * from pgboss.job`));
  for (const text of [world.log(), jobs])
    for (const personal of [made.childNumber, ...made.guardianNumbers, 'Testsson', made.childId])
      expect(text).not.toContain(personal);
});

describe('of two coordinations', () => {
  /** A database that outlives the process that opened it, as one on a server does. */
  async function shared(): Promise<{ open: (model: DatabaseModel) => Promise<Database>; end: () => Promise<void> }> {
    let opened: Promise<Database> | undefined;
    return {
      open: async (model) => ({ ...(await (opened ??= openTestDatabase(model))), close: async () => undefined }),
      end: async () => (await opened)?.close(),
    };
  }

  it('one that stops between the change and its delivery leaves it to the other', async () => {
    const database = await shared();
    const first = await startWorld({ database: database.open });
    const family = await makeCase(first);
    const [grantId] = await consent(first, family, { ...atSocial, delivered: false });
    await first.close();
    const second = await startWorld({ database: database.open, like: first });
    await second.deliver();
    expect(second.owner('umea-socialtjanst').received.map(({ claims }) => claims.grant.id)).toEqual([grantId]);
    expect(second.owner('umea-socialtjanst').received[0]?.claims.personalIdentityNumber).toBe(family.childNumber);
    await second.close();
    await database.end();
  });

  it('each grant is sent by one, when both look at once', async () => {
    const database = await shared();
    const first = await startWorld({ database: database.open });
    const second = await startWorld({ database: database.open, like: first });
    const family = await makeCase(first);
    const grantIds = await consent(first, family, { delivered: false });
    await Promise.all([first.deliver(), second.deliver()]);
    const sent = [first, second].flatMap((one) => connected.flatMap((id) => one.owner(id).received));
    expect(sent.map(({ claims }) => claims.grant.id).sort()).toEqual([...grantIds].sort());
    await second.close();
    await first.close();
    await database.end();
  });
});

it('a database that was put back without its queue is caught up with', async () => {
  const grantId = await oneGrant();
  await world.coordination.fork().execute(`delete from pgboss.job`);
  await world.deliver();
  expect(versionsOf(grantId)).toEqual([]);
  await world.coordination.owners.deliveries.enqueueOutstanding();
  await world.deliver();
  expect(versionsOf(grantId)).toEqual([3]);
});

const portOf = (server: Server): string => String((server.address() as { port: number }).port);

/** What the owner is sent, as text. */
function spyOn(one: TestOwner, see: (body: string) => void): () => void {
  one.onBody = see;
  return () => (one.onBody = () => undefined);
}
