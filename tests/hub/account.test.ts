// The account to the family, through the gateway: one query, every organisation's own log.
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseId, type DemoCaseKey } from '@hlt/demo/cases.ts';
import { families } from '@hlt/demo/families.ts';
import { people, type DemoPersonKey } from '@hlt/demo/people.ts';
import { makeHubCase } from '../support/hub-case.ts';
import { sqlAsOwner } from '../support/database.ts';
import { startHub, type Hub, type Reply } from '../support/hub.ts';

let hub: Hub;
let whoHasRead: string;
let meeting: string;
beforeAll(async () => {
  hub = await startHub();
  const read = (name: string): Promise<string> =>
    readFile(new URL(`../../docs/queries/${name}.graphql`, import.meta.url), 'utf8');
  [whoHasRead, meeting] = await Promise.all([read('who-has-read'), read('hlt-meeting')]);
  for (const who of ['coordinator', 'social'] as const) await hub.ask(who, meeting, { id: caseId('full') });
});
afterAll(async () => hub.close());

type Who = DemoPersonKey | { authorization: string };
const account = (who: Who, key: DemoCaseKey): Promise<Reply> => hub.ask(who, whoHasRead, { caseId: caseId(key) });
interface RecordOfAccount {
  readonly organisation: { name: string };
  readonly account: readonly { event: string; inSwedish: string; inEnglish: string }[] | null;
}
const recordsOf = ({ data }: Reply): readonly (RecordOfAccount | null)[] =>
  data.accessAccount === null
    ? []
    : [...data.accessAccount.school, ...data.accessAccount.socialServices, ...data.accessAccount.healthcare];
const entries = (organisation: Parameters<Hub['owners']['get']>[0]): Promise<{ event: string; subject: string }[]> =>
  sqlAsOwner(hub.owners.get(organisation)!.database, 'select event, subject from access_log order by id');

describe('a guardian', () => {
  it('reads in one query who has read, from every organisation’s own log, in Swedish and English', async () => {
    const reply = await account('guardian-1', 'full');
    expect(reply.errors).toEqual([]);
    expect(recordsOf(reply)).toHaveLength(3);
    for (const record of recordsOf(reply)) {
      const swedish = record?.account?.map(({ inSwedish }) => inSwedish).join('\n') ?? '';
      expect(swedish).toMatch(/HLT-samordnaren, rektor \(.*\) fick läsa ”/);
      expect(swedish).toMatch(/en socialsekreterare \(.*\) fick läsa ”/);
      expect(swedish).toMatch(/en vårdnadshavare bad att få veta vem som har läst/);
      expect(record?.account?.at(-1)?.inEnglish).toMatch(/ was allowed to read “.*Purpose: HLT meeting\.$/);
    }
  });

  it('reads of refusals, and when the consent is withdrawn', async () => {
    const made = await makeHubCase(hub);
    await made.attendance(1);
    await made.withdraw();
    await made.attendance(1);
    const authorization = await hub.identity.authorization(made.guardians[0]);
    const reply = await hub.ask({ authorization }, whoHasRead, { caseId: made.id });
    const [school] = recordsOf(reply);
    expect(school?.account?.map((line) => [line.event, (line as unknown as { decision: string }).decision])).toEqual([
      ['ACCOUNT', null],
      ['READ', 'WITHHELD'],
      ['READ', 'RELEASED'],
    ]);
  });

  it('reads no name, number or subject of anybody but the child', async () => {
    const { text } = await account('guardian-1', 'full');
    for (const { name, key } of people.filter(({ role }) => role !== 'CHILD')) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(`demo-${key}`);
    }
    for (const { personalIdentityNumber } of families) expect(text).not.toContain(personalIdentityNumber);
  });
});

describe('whoever else asks', () => {
  const answers: Readonly<Record<DemoPersonKey, 'GIVEN' | 'CASE_NOT_FOUND'>> = {
    'guardian-1': 'GIVEN',
    'guardian-2': 'GIVEN',
    coordinator: 'CASE_NOT_FOUND',
    school: 'CASE_NOT_FOUND',
    social: 'CASE_NOT_FOUND',
    healthcare: 'CASE_NOT_FOUND',
    'other-team': 'CASE_NOT_FOUND',
    'process-leader': 'CASE_NOT_FOUND',
    child: 'CASE_NOT_FOUND',
    'new-guardian-1': 'CASE_NOT_FOUND',
    'new-guardian-2': 'CASE_NOT_FOUND',
    integrator: 'CASE_NOT_FOUND',
  };
  it.each(Object.entries(answers) as [DemoPersonKey, string][])('as %s about Alva: %s', async (who, expected) => {
    const reply = await account(who, 'full');
    expect(reply.errors[0]?.extensions.code ?? 'GIVEN').toBe(expected);
    if (expected === 'GIVEN') return;
    const unknown = await hub.ask(who, whoHasRead, { caseId: randomUUID() });
    expect(reply.text).toBe(unknown.text);
  });

  it('the child itself, who is sixteen, is given its own and opens no case', async () => {
    const reply = await account('child', 'two-schools');
    expect(reply.errors).toEqual([]);
    expect(recordsOf(reply)).toHaveLength(4);
    const view = await hub.ask('child', meeting, { id: caseId('two-schools') });
    expect(view.errors).toMatchObject([{ extensions: { code: 'CASE_NOT_FOUND' } }]);
  });

  it('nobody who is not signed in', async () => {
    expect((await hub.ask(null, whoHasRead, { caseId: caseId('full') })).status).toBe(401);
  });
});

describe('protected identity (domain rule 14)', () => {
  it('of one guardian: the other gets the answer of a case that there is not, and no owner is asked', async () => {
    const made = await makeHubCase(hub, { protectedGuardian: true });
    const before = hub.calls.length;
    for (const guardian of made.guardians) {
      const authorization = await hub.identity.authorization(guardian);
      const reply = await hub.ask({ authorization }, whoHasRead, { caseId: made.id });
      const unknown = await hub.ask({ authorization }, whoHasRead, { caseId: randomUUID() });
      expect(reply.text).toBe(unknown.text);
      expect(reply.text).not.toMatch(/skol|manuell|manual|Umeå/i);
    }
    expect(new Set(hub.calls.slice(before).map(({ receiver }) => receiver))).toEqual(new Set(['coordination']));
  });
});

describe('one request', () => {
  const ways: Readonly<Record<string, string>> = {
    plainly: 'query ($c: ID!) { accessAccount(caseId: $c) { school { account { at } } } }',
    'by aliases of the list':
      'query ($c: ID!) { accessAccount(caseId: $c) { a: school { x: account(first: 1) { at } } b: school { y: account { at } } } }',
    'by fragments': `query ($c: ID!) { ...q } fragment q on Query { accessAccount(caseId: $c) { school { ...s } } }
      fragment s on SchoolRecord { account { ... { at } } account { who } }`,
    'by @include':
      'query ($c: ID!, $y: Boolean = true) { accessAccount(caseId: $c) { school { account @include(if: $y) { at } } } }',
    'together with categories':
      'query ($c: ID!) { accessAccount(caseId: $c) { school { account { at } } socialServices { openSupport { summary } } } }',
  };
  it.each(Object.entries(ways))('is one entry in the school’s log, asked %s', async (_way, query) => {
    const before = (await entries('umea-skola')).length;
    const reply = await hub.ask('guardian-1', query, { c: caseId('full') });
    expect(reply.errors).toEqual([]);
    expect((await entries('umea-skola')).slice(before)).toEqual([{ event: 'ACCOUNT', subject: 'demo-guardian-1' }]);
    if (query.includes('openSupport')) expect(reply.data.accessAccount.socialServices[0].openSupport).toBeNull();
  });

  it('of the case view is one entry for each organisation, also when it asks for the account, and gives none', async () => {
    const before = await Promise.all([entries('umea-skola'), entries('region-vasterbotten')]);
    const reply = await hub.ask(
      'coordinator',
      `query ($id: ID!) { case(id: $id) { school { account { at } attendanceSummary { id } withheld { category } }
        healthcare { account { at } } } }`,
      { id: caseId('full') },
    );
    expect(reply.errors).toEqual([]);
    expect(reply.data.case.school[0].account).toBeNull();
    expect(reply.data.case.school[0].attendanceSummary).not.toBeNull();
    const after = await Promise.all([entries('umea-skola'), entries('region-vasterbotten')]);
    expect(after.map((all, nth) => all.slice(before[nth]!.length))).toEqual([
      [{ event: 'READ', subject: 'demo-coordinator' }],
      [{ event: 'READ', subject: 'demo-coordinator' }],
    ]);
  });
});

describe('the page', () => {
  const page = async (who: DemoPersonKey, key: DemoCaseKey, query = ''): Promise<Response> =>
    fetch(`${new URL(hub.gatewayUrl).origin}/pages/account/${caseId(key)}${query}`, {
      headers: { authorization: `Bearer ${await hub.token(who)}` },
    });

  it('tells a guardian the same, in the language that is asked for', async () => {
    const swedish = await page('guardian-2', 'full');
    expect(swedish.status).toBe(200);
    const text = await swedish.text();
    expect(text).toContain('Vem har läst om Alva Lindgren?');
    expect(text).toMatch(/HLT-samordnaren, rektor \(.*\) fick läsa ”/);
    expect(text).not.toContain(families[0]!.personalIdentityNumber);
    expect(await (await page('guardian-2', 'full', '?lang=en')).text()).toContain('the HLT coordinator, head teacher');
  });

  it.each([
    ['coordinator', 'full'],
    ['guardian-1', 'two-schools'],
    ['guardian-1', 'protected'],
  ] as const)('tells %s about the case %s that there is none', async (who, key) => {
    const answer = await page(who, key);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/manuell|skyddad/);
  });
});

// Last: it takes an organisation away.
describe('an organisation that is down', () => {
  it('is one error at its place, and the rest of the account stands', async () => {
    await hub.owners.get('umea-socialtjanst')!.app.close();
    const reply = await account('guardian-1', 'full');
    expect(reply.status).toBe(200);
    expect(reply.errors).toMatchObject([
      {
        path: ['accessAccount', 'socialServices', 0],
        extensions: { code: 'ORGANISATION_UNAVAILABLE', organisationId: 'umea-socialtjanst' },
      },
    ]);
    const [school, social, region] = recordsOf(reply);
    expect(social).toMatchObject({ organisation: { name: expect.stringContaining('socialtjänst') }, account: null });
    for (const record of [school, region]) expect(record?.account?.length).toBeGreaterThan(1);
  });
});
