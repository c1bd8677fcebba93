// Attacks 2 and 3: a sector subgraph is asked directly, with a real receipt in the wrong hands or at the wrong place.
import { beforeAll, describe, expect, it } from 'vitest';
import { demoOrganisations, type DemoOrganisationId } from '@hlt/demo/organisations.ts';
import { sqlAsOwner } from '../support/database.ts';
import { post, type Hub, type Reply } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';
import { makeHubCase, secret, type HubCase } from '../support/hub-case.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

interface Reference {
  readonly organisationId: string;
  readonly releaseReceipt: string;
}

/** The school’s reference as coordination gives it to this member of the case. */
async function referenceOf(made: HubCase, staff: number): Promise<Reference> {
  const reply = await post(hub.coordinationUrl, await hub.identity.authorization(made.staff[staff]), {
    query: 'query ($id: ID!) { case(id: $id) { school { organisationId releaseReceipt } } }',
    variables: { id: made.id },
  });
  return reply.data.case.school[0];
}

const fields = 'attendanceSummary { summary } withheld { category reason }';
const ask = async (
  organisationId: DemoOrganisationId,
  reference: Partial<Reference>,
  authorization?: string,
): Promise<Reply> =>
  post(hub.owners.get(organisationId)!.url, authorization, {
    query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on SchoolRecord { ${fields} } } }`,
    variables: { r: [{ __typename: 'SchoolRecord', organisationId: 'umea-skola', ...reference }] },
  });
const lastEntry = async (): Promise<Record<string, unknown>> => {
  const { database } = hub.owners.get('umea-skola')!;
  const [entry] = await sqlAsOwner(database, 'select * from access_log order by id desc limit 1');
  return entry!;
};

describe('a receipt', () => {
  it('opens its own case for its own holder', async () => {
    const made = await makeHubCase(hub);
    const reply = await ask('umea-skola', await referenceOf(made, 1), await hub.identity.authorization(made.staff[1]));
    expect(reply.data._entities[0].attendanceSummary).toEqual([{ summary: secret }]);
  });

  it.each([
    ['in the hands of another member of the same case', 2],
    ['in the hands of the case’s coordinator', 0],
  ])('opens nothing %s, and the attempt is in the log', async (_title, thief) => {
    const made = await makeHubCase(hub);
    const reply = await ask(
      'umea-skola',
      await referenceOf(made, 1),
      await hub.identity.authorization(made.staff[thief]),
    );
    const [record] = reply.data._entities;
    expect(record.attendanceSummary).toBeNull();
    expect(new Set(record.withheld.map(({ reason }: { reason: string }) => reason))).toEqual(
      new Set(['ACCESS_NOT_PROVEN']),
    );
    expect(await lastEntry()).toMatchObject({ subject: made.staff[thief]!.subject, child_id: null, released: [] });
  });

  it('of one school opens nothing at another', async () => {
    const made = await makeHubCase(hub);
    const reference = await referenceOf(made, 1);
    const authorization = await hub.identity.authorization(made.staff[1]);
    for (const organisationId of ['umea-skola', 'vannas-skola']) {
      const reply = await ask('vannas-skola', { ...reference, organisationId }, authorization);
      expect(reply.data._entities[0].attendanceSummary).toBeNull();
    }
  });

  it('of one case opens nothing of another: it names its own', async () => {
    const [mine, other] = [await makeHubCase(hub), await makeHubCase(hub)];
    const reference = await referenceOf(mine, 1);
    const reply = await ask('umea-skola', reference, await hub.identity.authorization(other.staff[1]));
    expect(reply.data._entities[0].attendanceSummary).toBeNull();
  });

  it.each([
    ['missing', {}],
    ['empty', { releaseReceipt: '' }],
    ['no receipt', { releaseReceipt: 'open' }],
    ['the caller’s own access token', { releaseReceipt: 'TOKEN' }],
  ])('that is %s opens nothing, and the refusal is in the log', async (_title, reference) => {
    const made = await makeHubCase(hub);
    const authorization = await hub.identity.authorization(made.staff[1]);
    const given = 'releaseReceipt' in reference && reference.releaseReceipt === 'TOKEN';
    const reply = await ask(
      'umea-skola',
      given ? { releaseReceipt: authorization.slice('Bearer '.length) } : reference,
      authorization,
    );
    expect(reply.data?._entities?.[0]?.attendanceSummary ?? null).toBeNull();
    expect(reply.text).not.toContain(secret);
    expect(await lastEntry()).toMatchObject({ subject: made.staff[1]!.subject, released: [] });
  });
});

describe.each(demoOrganisations.map(({ id }) => id))('%s, asked directly,', (id) => {
  it.each([
    ['without a token', async () => undefined],
    ['with something that is no token', async () => 'Bearer nothing'],
    [
      'with a token for another audience',
      async () => hub.identity.authorization({ audience: 'https://other.example' }),
    ],
    ['with a token of an unknown issuer', async () => hub.identity.authorization({ issuer: 'https://evil.example' })],
    ['with an expired token', async () => hub.identity.authorization({ expiresAt: new Date(Date.now() - 60_000) })],
  ])('%s, refuses with 401 and says nothing of itself', async (_title, authorization) => {
    const reply = await post(hub.owners.get(id)!.url, await authorization(), {
      query: '{ _service { sdl } _entities(representations: []) { __typename } }',
    });
    expect(reply.status).toBe(401);
    expect(reply.data).toBeNull();
    expect(reply.text).not.toMatch(/type |Record/);
  });

  it('gives its schema to the operator alone', async () => {
    const asked = { query: '{ _service { sdl } }' };
    const staff = await post(hub.owners.get(id)!.url, await hub.identity.authorization(), asked);
    expect(staff.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(staff.text).not.toContain('@key');
    const operator = await hub.identity.authorization({ roles: ['OPERATOR'] });
    expect((await post(hub.owners.get(id)!.url, operator, asked)).data._service.sdl).toContain('@key');
  });
});

describe.each(demoOrganisations.map(({ id }) => id))('%s, reached beside GraphQL,', (id) => {
  const at = (path: string): URL => new URL(path, hub.owners.get(id)!.url);
  const personal = async (): Promise<(string | undefined)[]> => [
    undefined,
    await hub.identity.authorization(),
    await hub.identity.authorization({ roles: ['OPERATOR'] }),
    await hub.identity.authorization({ roles: ['COORDINATOR'], organisationNumber: '2120002627' }),
  ];

  it('gives its statement to no person, whatever the role, and with no token', async () => {
    for (const authorization of await personal()) {
      const response = await fetch(at('/delivery/statement?after=0'), {
        headers: authorization === undefined ? {} : { authorization },
      });
      expect([response.status, await response.text()]).toEqual([401, '{"code":"NOT_PROVEN"}']);
    }
  });

  it('takes a grant of nobody, and stores nothing', async () => {
    const count = async (): Promise<unknown> =>
      sqlAsOwner(hub.owners.get(id)!.database, 'select count(*)::int as count from consent_grant');
    const before = await count();
    for (const authorization of await personal()) {
      const response = await fetch(at('/delivery/grants'), {
        method: 'POST',
        headers: { 'content-type': 'application/jwt', ...(authorization !== undefined && { authorization }) },
        body: authorization?.slice('Bearer '.length) ?? 'a grant',
      });
      expect([response.status, await response.text()]).toEqual([401, '{"code":"NOT_PROVEN"}']);
    }
    expect(await count()).toEqual(before);
  });

  it('publishes public keys and nothing else', async () => {
    const { keys } = (await (await fetch(at('/.well-known/jwks.json'))).json()) as { keys: object[] };
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it.each(['/delivery/grants', '/delivery', '/delivery/keys-changed', '/delivery/statements'])(
    'says nothing at %s by GET',
    async (path) => {
      expect((await fetch(at(path))).status).toBe(404);
    },
  );
});
