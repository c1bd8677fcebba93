// Bulletins (domain rule 30): from a process leader to the coordinators of the area, from them to their members, and read by all.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfBulletin } from '@hlt/coordination/bulletins/bulletin.rules.ts';
import { PersonEntity } from '@hlt/coordination/people/person.entity.ts';
import type { TokenWish } from '../support/identity.ts';
import { organisationNumberOf } from './support/organisations.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let leader: TokenWish;
let countyLeader: TokenWish;
let inUmea: TokenWish;
let inVannas: TokenWish;
let inMala: TokenWish;
let member: TokenWish;
let secondMember: TokenWish;

beforeAll(async () => {
  world = await startWorld();
  leader = await person({ processAreaId: 'umea-med-krans' }, 'PROCESS_LEADER');
  countyLeader = await person({ processAreaId: 'lanet' }, 'PROCESS_LEADER');
  inUmea = await person({ teamId: 'hlt-umea', teamRole: 'COORDINATOR' }, 'COORDINATOR');
  inVannas = await person({ teamId: 'hlt-vannas', teamRole: 'COORDINATOR' }, 'COORDINATOR');
  inMala = await person({ teamId: 'hlt-mala', teamRole: 'COORDINATOR' }, 'COORDINATOR');
  member = await person({ teamId: 'hlt-umea' }, 'PROFESSIONAL');
  secondMember = await person({ teamId: 'hlt-umea' }, 'PROFESSIONAL');
});
afterAll(async () => world.close());

interface PersonWish {
  readonly teamId?: string;
  readonly teamRole?: 'COORDINATOR' | 'MEMBER';
  readonly processAreaId?: string;
}

async function person(wish: PersonWish, role: NonNullable<TokenWish['roles']>[number]): Promise<TokenWish> {
  const id = randomUUID();
  await world.coordination.fork().insert(PersonEntity, {
    ...{ id, subject: `subject-${id}`, givenName: 'Kim', familyName: 'Blad', profession: 'rektor' },
    ...{ organisationId: 'umea-skola', ...wish },
  });
  return { subject: `subject-${id}`, roles: [role], organisationNumber: organisationNumberOf('umea-skola') };
}

const text = {
  title: 'Meddelandeblad, våren',
  body: 'Hej alla!\nNu är vårens utbildning klar.',
  links: [{ label: 'Anmälan', url: 'https://www.example.se/anmalan' }],
  events: [{ name: 'Utbildning', day: '2027-03-10', place: 'Umeå' }],
};
const fields = `id title body publishedAt receivedAt readAt forwarded processArea { name } links { label url }
  events { name day place } receipts { coordinators coordinatorsRead members membersRead }`;
const ask = async (who: TokenWish, query: string, variables: Record<string, unknown> = {}) => {
  const { body, statements } = await world.ask(who, query, { variables });
  return { data: body.data, code: body.errors?.[0]?.extensions.code, statements };
};
const publish = (who: TokenWish, input: object = {}) =>
  ask(
    who,
    `mutation ($i: PublishBulletinInput!) { publishBulletin(input: $i) { recipients problems { code field } bulletin { ${fields} } } }`,
    {
      i: { ...text, clientMutationId: randomUUID(), ...input },
    },
  );
const change = (who: TokenWish, mutation: string, bulletinId: string) =>
  ask(
    who,
    `mutation ($i: BulletinInput!) { ${mutation}(input: $i) { recipients problems { code field } bulletin { ${fields} } } }`,
    {
      i: { bulletinId },
    },
  );
const list = async (who: TokenWish, name: string, args = ''): Promise<{ id: string; [field: string]: unknown }[]> => {
  const { data } = await ask(who, `{ ${name}${args} { edges { node { ${fields} } } } }`);
  return data[name].edges.map(({ node }: { node: unknown }) => node);
};
const published = async (who = leader): Promise<string> => (await publish(who)).data.publishBulletin.bulletin.id;

describe('publishing', () => {
  it('reaches the coordinators of the area’s teams, and nobody else', async () => {
    const { data } = await publish(leader);
    const { recipients, problems, bulletin } = data.publishBulletin;
    expect([recipients, problems]).toEqual([2, []]);
    expect(bulletin).toMatchObject({ ...text, processArea: { name: 'Umeå med krans' }, receivedAt: null });
    for (const who of [inUmea, inVannas])
      expect((await list(who, 'bulletins'))[0]).toMatchObject({ id: bulletin.id, readAt: null, receipts: null });
    for (const who of [inMala, member])
      expect((await list(who, 'bulletins')).map(({ id }) => id)).not.toContain(bulletin.id);
  });

  it('to the county reaches every coordinator', async () => {
    expect((await publish(countyLeader)).data.publishBulletin.recipients).toBe(3);
  });

  it('sent twice is made once, and another text with the same key is refused', async () => {
    const clientMutationId = randomUUID();
    const first = await publish(leader, { clientMutationId });
    const again = await publish(leader, { clientMutationId });
    expect(again.data).toEqual(first.data);
    const other = await publish(leader, { clientMutationId, title: 'En annan rubrik' });
    expect(other.data.publishBulletin).toMatchObject({ bulletin: null, problems: [{ code: 'KEY_USED' }] });
    const without = await publish(leader, { clientMutationId: '' });
    expect(without.data.publishBulletin).toMatchObject({ bulletin: null, problems: [{ field: 'clientMutationId' }] });
  });

  it('reminds each one by an event that says nothing of what it is about', async () => {
    const id = await published();
    const events = await world.coordination
      .fork()
      .execute<{ kind: string; case_id: string | null }[]>('select kind, case_id from event where cause_key like ?', [
        `%${id}%`,
      ]);
    expect(events).toEqual([
      { kind: 'BULLETIN', case_id: null },
      { kind: 'BULLETIN', case_id: null },
    ]);
  });

  it('is for process leaders who are known to the hub as such', async () => {
    for (const who of [
      inUmea,
      member,
      { ...leader, roles: ['PROFESSIONAL'] as const },
      { ...leader, organisationNumber: '2321000222' },
    ])
      expect((await publish(who)).code).toBe('FORBIDDEN');
    expect((await publish({ subject: 'unknown', roles: ['PROCESS_LEADER'] })).code).toBe('FORBIDDEN');
    expect((await ask(inUmea, '{ publishedBulletins { edges { cursor } } }')).code).toBe('FORBIDDEN');
  });
});

describe('a text that cannot be published', () => {
  const faults = (wish: Partial<Parameters<typeof faultsOfBulletin>[0]>) =>
    faultsOfBulletin({ ...text, ...wish }).map(({ code, field }) => `${code} ${field ?? ''}`);
  const link = (url: string) => ({ links: [{ label: 'Här', url }] });

  it.each([
    ['without a title', { title: ' ' }, ['MISSING_TEXT title']],
    ['too long', { body: 'a'.repeat(8001) }, ['TOO_LONG body']],
    ['with a personal number', { body: 'Om 20130101-2383' }, ['PERSONAL_NUMBER body']],
    ['with a script as link', link('javascript:alert(1)'), ['NOT_AN_ADDRESS links.0.url']],
    ['with an unencrypted link', link('http://example.se'), ['NOT_AN_ADDRESS links.0.url']],
    ['with a link that looks like another', link('https://umea.se@evil.example'), ['NOT_AN_ADDRESS links.0.url']],
    ['with a nameless event', { events: [{ name: '' }] }, ['MISSING_TEXT events.0.name']],
    ['with too many links', { links: Array.from({ length: 21 }, () => text.links[0]!) }, ['TOO_MANY links']],
  ])('is one %s', (_what, wish, expected) => {
    expect(faults(wish)).toEqual(expected);
  });

  it('is refused as data, and nothing is published', async () => {
    const before = (await list(leader, 'publishedBulletins')).length;
    const { data } = await publish(leader, { title: '', links: [{ label: 'x', url: 'data:text/html,x' }] });
    expect(data.publishBulletin).toEqual({
      bulletin: null,
      recipients: 0,
      problems: [
        { code: 'MISSING_TEXT', field: 'title' },
        { code: 'NOT_AN_ADDRESS', field: 'links.0.url' },
      ],
    });
    expect(await list(leader, 'publishedBulletins')).toHaveLength(before);
  });
});

describe('forwarding', () => {
  it('reaches the coordinator’s own members, each once', async () => {
    const id = await published();
    expect((await list(member, 'bulletins')).map((one) => one.id)).not.toContain(id);
    const { data } = await change(inUmea, 'forwardBulletin', id);
    expect(data.forwardBulletin).toMatchObject({ recipients: 2, bulletin: { id, forwarded: true }, problems: [] });
    expect((await list(member, 'bulletins'))[0]).toMatchObject({ id, forwarded: false });
    expect((await change(inUmea, 'forwardBulletin', id)).data.forwardBulletin.recipients).toBe(0);
    expect((await list(inVannas, 'bulletins'))[0]).toMatchObject({ id, forwarded: false });
  });

  it('is for coordinators, and of what they have got themselves', async () => {
    const id = await published();
    expect((await change(member, 'forwardBulletin', id)).code).toBe('FORBIDDEN');
    expect((await change(leader, 'forwardBulletin', id)).code).toBe('FORBIDDEN');
    for (const given of [id, randomUUID(), "x' or true --"]) {
      const { data } = await change(inMala, 'forwardBulletin', given);
      expect(data.forwardBulletin).toMatchObject({ recipients: 0, problems: [{ code: 'BULLETIN_NOT_FOUND' }] });
    }
  });
});

describe('reading', () => {
  it('is counted for the leader, by name of nobody, and the first time counts', async () => {
    const id = await published();
    await change(inUmea, 'forwardBulletin', id);
    const read = async (who: TokenWish) =>
      (await change(who, 'markBulletinRead', id)).data.markBulletinRead.bulletin.readAt;
    const first = await read(inUmea);
    expect(await read(inUmea)).toBe(first);
    expect(await read(member)).not.toBeNull();
    const [latest] = await list(leader, 'publishedBulletins');
    const receipts = { coordinators: 2, coordinatorsRead: 1, members: 2, membersRead: 1 };
    expect(latest).toMatchObject({ id, receipts, readAt: null });
    expect((await list(countyLeader, 'publishedBulletins')).map((one) => one.id)).not.toContain(id);
    expect((await list(secondMember, 'bulletins'))[0]).toMatchObject({ id, readAt: null });
  });

  it('is of one’s own only', async () => {
    const id = await published();
    const { data } = await change(member, 'markBulletinRead', id);
    expect(data.markBulletinRead).toMatchObject({ bulletin: null, problems: [{ code: 'BULLETIN_NOT_FOUND' }] });
    expect((await change(leader, 'markBulletinRead', id)).code).toBe('FORBIDDEN');
    expect((await ask({ subject: 'a', roles: ['GUARDIAN'] }, '{ bulletins { edges { cursor } } }')).code).toBe(
      'FORBIDDEN',
    );
  });

  it('goes page by page from the newest, in the same number of statements however many there are', async () => {
    const query = `query ($after: String, $first: Int!) { bulletins(first: $first, after: $after) {
      edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
    const all = (await list(inVannas, 'bulletins')).map(({ id }) => id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(inVannas, query, { first: 2, after });
      seen.push(...data.bulletins.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = data.bulletins.pageInfo.hasNextPage ? data.bulletins.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
    const [few, many] = [await ask(inVannas, query, { first: 1 }), await ask(inVannas, query, { first: 200 })];
    expect([few.statements, many.statements]).toEqual([3, 3]);
    const strange = await ask(inVannas, query, { first: 200, after: Buffer.from('["x"]').toString('base64url') });
    expect(strange.data.bulletins.edges).toHaveLength(all.length);
  });
});
