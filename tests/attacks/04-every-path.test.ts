// Attacks 4 and 5: whichever way a field is asked for, the decision is the same, and so is the one for what is computed from it.
import { beforeAll, describe, expect, it } from 'vitest';
import { caseId, type DemoCaseKey } from '@hlt/demo/cases.ts';
import { sqlAsOwner } from '../support/database.ts';
import type { Hub, Reply } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

/** Each asks the school for attendance, in its own way; `path` leads from the answer to what was asked. */
const paths: readonly [string, string, (reply: Reply) => unknown][] = [
  [
    'plainly',
    'query ($id: ID!) { case(id: $id) { school { attendanceSummary { summary } } } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'by an alias',
    'query ($id: ID!) { case(id: $id) { school { x: attendanceSummary { y: summary } } } }',
    (r) => r.data.case.school[0].x,
  ],
  [
    'by the alias of another category',
    'query ($id: ID!) { case(id: $id) { school { schoolPlacement: attendanceSummary { summary } } } }',
    (r) => r.data.case.school[0].schoolPlacement,
  ],
  [
    'by a fragment',
    'query ($id: ID!) { case(id: $id) { school { ...f } } } fragment f on SchoolRecord { attendanceSummary { summary } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'by nested fragments',
    'query ($id: ID!) { case(id: $id) { ...c } } fragment c on Case { school { ...f } } fragment f on SchoolRecord { attendanceSummary { ...g } } fragment g on AttendanceSummary { summary }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'by an inline fragment',
    'query ($id: ID!) { case(id: $id) { school { ... on SchoolRecord { attendanceSummary { ... { summary } } } } } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'by @include',
    'query ($id: ID!, $yes: Boolean = true) { case(id: $id) { school { attendanceSummary @include(if: $yes) { summary } } } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'by @skip',
    'query ($id: ID!, $no: Boolean = false) { case(id: $id) { school @skip(if: $no) { attendanceSummary { summary @skip(if: $no) } } } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'by __typename alone',
    'query ($id: ID!) { case(id: $id) { school { attendanceSummary { __typename } } } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'twice in one selection',
    'query ($id: ID!) { case(id: $id) { school { attendanceSummary { summary } } school { attendanceSummary { summary } } } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'by the same case asked twice',
    'query ($id: ID!) { a: case(id: $id) { id } b: case(id: $id) { school { attendanceSummary { summary } } } }',
    (r) => r.data.b.school[0].attendanceSummary,
  ],
  [
    'with the id in the text',
    'query { case(id: "ID") { school { attendanceSummary { summary } } } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
  [
    'by what is computed from it alone',
    'query ($id: ID!) { case(id: $id) { school { attendanceSummary { aboveConcernThreshold } } } }',
    (r) => r.data.case.school[0].attendanceSummary,
  ],
];

const ask = async (key: DemoCaseKey, query: string): Promise<Reply> =>
  hub.ask('coordinator', query.replace('"ID"', `"${caseId(key)}"`), query.includes('$id') ? { id: caseId(key) } : {});

describe.each(paths)('asked %s', (_title, query, asked) => {
  it('attendance is there when the family has agreed', async () => {
    const reply = await ask('full', query);
    expect(reply.errors).toEqual([]);
    expect(asked(reply)).toContainEqual(expect.anything());
  });

  it.each(['one-guardian', 'withdrawn', 'expired'] as const)('attendance is withheld in the case %s', async (key) => {
    const reply = await ask(key, query);
    expect(reply.errors).toEqual([]);
    expect(asked(reply)).toBeNull();
  });

  it('each request is one entry in the school’s log, and names that category alone', async () => {
    const { database } = hub.owners.get('umea-skola')!;
    const entries = async (): Promise<{ requested: string[] }[]> =>
      sqlAsOwner(database, 'select requested from access_log order by id');
    const before = (await entries()).length;
    await ask('withdrawn', query);
    expect((await entries()).slice(before)).toEqual([{ requested: ['ATTENDANCE_SUMMARY'] }]);
  });
});

describe('the receipt cannot be had', () => {
  it.each([
    ['by its name', 'query ($id: ID!) { case(id: $id) { school { releaseReceipt } } }'],
    ['by an alias', 'query ($id: ID!) { case(id: $id) { school { r: releaseReceipt } } }'],
    ['by a reference of one’s own', 'query { _entities(representations: []) { __typename } }'],
  ])('%s', async (_title, query) => {
    const reply = await hub.ask('coordinator', query, query.includes('$id') ? { id: caseId('full') } : {});
    expect(reply.errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(reply.text).not.toMatch(/eyJ/);
  });

  it('by another field under its name: that is answered as what it is, or refused', async () => {
    const query =
      'query ($id: ID!) { case(id: $id) { school { releaseReceipt: organisationId attendanceSummary { summary } } } }';
    const reply = await hub.ask('coordinator', query, { id: caseId('full') });
    expect(reply.text).not.toMatch(/eyJ/);
    if (reply.errors.length === 0) expect(reply.data.case.school[0].releaseReceipt).toBe('umea-skola');
  });
});
