// A withdrawal that is made to the organisation itself: it counts there at once, and the owner's signed statement tells coordination
// (domain rule 13).
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { school } from '@hlt/school/school.ts';
import { statementShape, type StatementClaims } from '@hlt/shared/statement/statement-message.ts';
import { createOwnerStatements } from '@hlt/shared/statement/owner-statements.ts';
import { createTellCoordination } from '@hlt/shared/statement/tell-coordination.ts';
import { attendanceSummaryCase } from '../school/attendance-summary.case.ts';
import { keptLog } from '../support/kept-log.ts';
import {
  days,
  guardianWith,
  issuer,
  now,
  openOwner,
  organisationId,
  staffOf,
  type Family,
  type OwnerUnderTest,
} from '../support/owner.ts';
import { collect, collectClaims, sign } from './delivery.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const teacher = staffOf('skolan');
const nurse = staffOf('emi');
const byMother = { withdrawnBy: 'Vårdnadshavare, i samtal med mentor.' };

interface Change {
  readonly consents: { id: string; secrecyUnit: string; withdrawnCategories: string[]; state: string }[];
  readonly problems: { code: string; field: string | null }[];
}
const fields = 'id secrecyUnit categories withdrawnCategories purpose validFrom validUntil state';

async function asked<Data>(as: string, query: string, variables: object): Promise<{ data: Data; text: string }> {
  const { text } = await owner.send(query, variables, `Bearer ${as}`);
  const { data } = JSON.parse(text) as { data?: Record<string, Data> | null };
  return { data: Object.values(data ?? {})[0] as Data, text };
}
const withdraw = ({ caseId }: Pick<Family, 'caseId'>, as = teacher, input: object = {}) =>
  asked<Change>(
    as,
    `mutation ($input: WithdrawOwnConsentInput!) {
      withdrawSchoolConsent(input: $input) { consents { ${fields} } problems { code field message messageEnglish } }
    }`,
    { input: { caseId, ...byMother, ...input } },
  );
const listed = ({ caseId }: Pick<Family, 'caseId'>, as = teacher) =>
  asked<Change['consents']>(as, `query ($id: ID!) { schoolConsents(caseId: $id) { ${fields} } }`, { id: caseId });

async function familyWithAttendance(): Promise<Family> {
  const family = await owner.family();
  await owner.item(attendanceSummary, family, attendanceSummaryCase.content);
  return family;
}
async function seen(family: Family, field = 'attendanceSummary', category = 'ATTENDANCE_SUMMARY'): Promise<unknown> {
  const { record } = await owner.ask(`${field} { id } withheld { category reason }`, owner.receipt(family));
  if (record[field] != null) return 'RELEASED';
  return record.withheld?.find((one) => one.category === category)?.reason;
}
const changes = async ({ childId }: Family): Promise<Record<string, unknown>[]> =>
  (await owner.log())
    .map((entry) => entry as unknown as Record<string, unknown>)
    .filter((entry) => entry['child_id'] === childId && entry['event'] === 'CHANGE');

async function statement(after?: number): Promise<StatementClaims> {
  const token = await sign('hlt-collect+jwt', collectClaims(), owner.key);
  const { status, text } = await collect(owner, token, after?.toString());
  expect(status).toBe(200);
  const jwks = (await owner.app.inject({ url: '/.well-known/jwks.json' })).json<JSONWebKeySet>();
  const { payload } = await jwtVerify(text, createLocalJWKSet(jwks), {
    ...{ typ: 'hlt-statement+jwt', issuer: organisationId, audience: issuer, algorithms: ['EdDSA'] },
    currentDate: now,
  });
  return statementShape.parse(payload);
}

describe('a withdrawal to the organisation', () => {
  test('of everything is in force at the next request, and leaves the other unit’s consent alone', async () => {
    const family = await familyWithAttendance();
    expect(await seen(family)).toBe('RELEASED');
    const { data } = await withdraw(family);
    expect(data.problems).toEqual([]);
    expect(data.consents.map(({ secrecyUnit, state }) => [secrecyUnit, state])).toEqual([['SCHOOL', 'WITHDRAWN']]);
    expect(await seen(family)).toBe('CONSENT_WITHDRAWN');
    expect(await seen(family, 'vaccinationStatus', 'VACCINATION_STATUS')).toBe('RELEASED');
  });

  test('of one category leaves the others', async () => {
    const family = await familyWithAttendance();
    const { data } = await withdraw(family, teacher, { categories: ['ATTENDANCE_SUMMARY'] });
    expect(data.consents).toMatchObject([{ withdrawnCategories: ['ATTENDANCE_SUMMARY'], state: 'ACTIVE' }]);
    expect(await seen(family)).toBe('CONSENT_WITHDRAWN');
    expect(await seen(family, 'schoolPlacement', 'SCHOOL_PLACEMENT')).toBe('RELEASED');
  });

  test('is in the access log as a change about the child, that opens no category', async () => {
    const family = await familyWithAttendance();
    await withdraw(family);
    expect(await changes(family)).toMatchObject([{ subject: 'demo-staff', purpose: 'WITHDRAW_CONSENT', changed: [] }]);
  });

  test('twice is once', async () => {
    const family = await familyWithAttendance();
    await withdraw(family);
    const { data } = await withdraw(family);
    expect(data).toMatchObject({ problems: [], consents: [{ state: 'WITHDRAWN' }] });
    const ids = new Set(family.grants.map(({ id }) => id));
    expect((await statement()).withdrawals.filter(({ grantId }) => ids.has(grantId))).toHaveLength(1);
  });

  test.each([
    ['a teacher of another organisation', staffOf('annan')],
    ['the guardian', guardianWith('202402292383')],
    ['a colleague at the meeting', 'demo-colleague'],
  ])('is not for %s', async (_who, as) => {
    const family = await familyWithAttendance();
    const { text } = await withdraw(family, as);
    expect(text).toContain('FORBIDDEN');
    expect((await listed(family, as)).text).toContain('FORBIDDEN');
    expect(await seen(family)).toBe('RELEASED');
    const refused = { purpose: expect.stringMatching(/^REFUSED /) as string };
    expect(await changes(family)).toMatchObject([refused, refused]);
  });

  test('of another unit’s consent is that unit’s own: its categories are not there', async () => {
    const family = await familyWithAttendance();
    const { data } = await withdraw(family, nurse, { categories: ['ATTENDANCE_SUMMARY'] });
    expect(data.problems).toMatchObject([{ code: 'CATEGORY_NOT_IN_CONSENT', field: 'categories' }]);
    expect(await seen(family)).toBe('RELEASED');
  });

  test.each([
    ['WITHDRAWN_BY_MISSING', { withdrawnBy: '  ' }],
    ['WITHDRAWN_BY_MISSING', { withdrawnBy: 'x'.repeat(201) }],
    ['WITHDRAWN_BY_MISSING', { withdrawnBy: 'Mamman, 20240229-2383' }],
    ['WITHDRAWN_BY_MISSING', { withdrawnBy: 'Mamman, ２０２４０２２９２３８３' }],
    ['WITHDRAWN_BY_MISSING', { withdrawnBy: 'Mamman, 2024/02/29 - 2383' }],
    ['WITHDRAWN_AHEAD', { withdrawnAt: days(1).toISOString() }],
    ['NO_CATEGORY', { categories: [] }],
    ['CASE_NOT_KNOWN', { caseId: '22222222-2222-4222-8222-222222222222' }],
    ['CASE_NOT_KNOWN', { caseId: 'no case' }],
  ])('meets the problem %s when told %j, and changes nothing', async (code, input) => {
    const family = await familyWithAttendance();
    const { data } = await withdraw(family, teacher, input);
    expect(data).toMatchObject({ consents: [], problems: [{ code }] });
    expect(await seen(family)).toBe('RELEASED');
  });
});

describe('own staff see the copies of a case', () => {
  test('of their own unit, and that they looked is logged', async () => {
    const family = await familyWithAttendance();
    for (const [as, unit] of [
      [teacher, 'SCHOOL'],
      [nurse, 'STUDENT_HEALTH_MEDICAL'],
    ] as const)
      expect((await listed(family, as)).data).toMatchObject([{ secrecyUnit: unit, state: 'ACTIVE' }]);
    expect(await changes(family)).toMatchObject([{ purpose: 'LIST_CONSENTS' }, { purpose: 'LIST_CONSENTS' }]);
  });

  test('and nothing of a case that the organisation does not know', async () => {
    expect((await listed({ caseId: '22222222-2222-4222-8222-222222222222' })).data).toEqual([]);
  });
});

describe('the owner’s statement', () => {
  test('tells each withdrawal with its number, to whoever has read up to the one before', async () => {
    const [first, second] = [await familyWithAttendance(), await familyWithAttendance()];
    await withdraw(first, teacher, { withdrawnAt: days(-1).toISOString() });
    const known = (await statement()).withdrawals.at(-1)!;
    expect(known).toMatchObject({ category: null, ...byMother, withdrawnAt: days(-1).toISOString() });
    expect(first.grants.map(({ id }) => id)).toContain(known.grantId);
    expect((await statement(known.sequence)).withdrawals).toEqual([]);
    await withdraw(second, teacher, { categories: ['ATTENDANCE_SUMMARY', 'SCHOOL_PLACEMENT'] });
    const { withdrawals } = await statement(known.sequence);
    expect(withdrawals.map(({ category }) => category).sort()).toEqual(['ATTENDANCE_SUMMARY', 'SCHOOL_PLACEMENT']);
    expect(withdrawals.map(({ sequence }) => sequence)).toEqual(
      [...withdrawals.map(({ sequence }) => sequence)].sort((a, b) => a - b),
    );
  });

  test('names the head of the log, which grows with it', async () => {
    const before = await statement();
    await seen(await familyWithAttendance());
    const after = await statement();
    expect(after.head?.hash).not.toBe(before.head?.hash);
    expect(after.head?.position).toBeGreaterThan(before.head?.position ?? 0);
  });

  test('numbers withdrawals in the order in which they can be seen, also when eight come at once', async () => {
    const last = (await statement()).withdrawals.at(-1)?.sequence ?? 0;
    const families = await Promise.all(Array.from({ length: 8 }, familyWithAttendance));
    await Promise.all(families.map((family) => withdraw(family)));
    const { withdrawals } = await statement(last);
    expect(new Set(withdrawals.map(({ grantId }) => grantId)).size).toBe(8);
  });

  test.each(['-1', '1.5', 'all', '1e3', "0'--", '9999999999999999'])('asked after %s is not given', async (after) => {
    const token = await sign('hlt-collect+jwt', collectClaims(), owner.key);
    expect(await collect(owner, token, encodeURIComponent(after))).toEqual({
      status: 400,
      text: '{"code":"BAD_REQUEST"}',
    });
  });
});

describe('coordination is told at once', () => {
  const statements = { after: async () => 'old', latest: async () => 'a signed statement' };
  let received: { url: string | undefined; type: string | undefined; body: string }[];
  let server: Server;
  let address: string;
  let answer: number | 'HANG';
  beforeAll(async () => {
    received = [];
    answer = 204;
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        received.push({ url: request.url, type: request.headers['content-type'], body });
        if (answer !== 'HANG') response.writeHead(answer).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('by the signed statement, at its own address', async () => {
    createTellCoordination(address, statements, keptLog().log)();
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]).toEqual({
      url: '/delivery/statements',
      type: 'application/jwt',
      body: 'a signed statement',
    });
  });

  test.each([
    ['refuses', (): string => ((answer = 503), address)],
    ['is not there', (): string => 'http://127.0.0.1:1/graphql'],
  ])('and when it %s, that is logged and nobody is kept waiting', async (_what, where) => {
    const { log, logged } = keptLog();
    createTellCoordination(where(), statements, log)();
    await vi.waitFor(() => expect(logged()).toContain('it will collect it'));
  });

  test('unless there is no address: then it collects', () => {
    const latest = vi.fn(statements.latest);
    createTellCoordination(undefined, { ...statements, latest }, keptLog().log)();
    expect(latest).not.toHaveBeenCalled();
  });

  test('a statement is made by one at a time, however many ask', async () => {
    let at = 0;
    let making = 0;
    const made = createOwnerStatements({
      organisationId,
      audience: issuer,
      vault: { wrap: async () => '', open: async () => owner.key },
      fork: () => owner.database.orm.em.fork(),
      readHead: async () => {
        making += 1;
        expect(making).toBe(1);
        await Promise.resolve();
        making -= 1;
        return { position: (at += 1), hash: '0'.repeat(64) };
      },
      now: () => now,
    });
    await Promise.all(Array.from({ length: 8 }, () => made.latest()));
    expect(at).toBe(8);
  });
});
