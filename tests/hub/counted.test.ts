// What one case view costs, counted and not timed: network hops, SQL statements in each subgraph, entries in each access log.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseId, type DemoCaseKey } from '@hlt/demo/cases.ts';
import { addStaff } from '../coordination/support/family.ts';
import { sqlAsOwner } from '../support/database.ts';
import { makeHubCase } from '../support/hub-case.ts';
import type { Hub } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';

let hub: Hub;
let meeting: string;
beforeAll(async () => {
  hub = await sharedHub();
  meeting = await readFile(new URL('../../docs/queries/hlt-meeting.graphql', import.meta.url), 'utf8');
});

const callsOf = async (work: () => Promise<unknown>): Promise<Hub['calls']> => {
  hub.calls.length = 0;
  await work();
  return [...hub.calls];
};
const view = (key: DemoCaseKey) => async (): Promise<unknown> => hub.ask('coordinator', meeting, { id: caseId(key) });

describe('the network hops of a case view', () => {
  it.each([
    ['full', ['region-vasterbotten', 'umea-skola', 'umea-socialtjanst']],
    ['two-schools', ['region-vasterbotten', 'umea-skola', 'umea-socialtjanst', 'vannas-skola']],
    ['withdrawn', ['region-vasterbotten', 'umea-skola', 'umea-socialtjanst']],
    ['de-identified', []],
    ['protected', []],
  ] as const)('in %s are one to coordination, then one to each organisation: %j', async (key, organisations) => {
    const calls = await callsOf(view(key));
    expect(calls.map(({ receiver }) => receiver).sort()).toEqual(['coordination', ...organisations].sort());
  });

  it('go to the organisations in parallel, when coordination has answered', async () => {
    const calls = await callsOf(view('two-schools'));
    const coordination = calls.find(({ receiver }) => receiver === 'coordination')!;
    const organisations = calls.filter(({ receiver }) => receiver !== 'coordination');
    const lastStart = Math.max(...organisations.map(({ startedAt }) => startedAt));
    const firstEnd = Math.min(...organisations.map(({ endedAt }) => endedAt));
    expect(Math.min(...organisations.map(({ startedAt }) => startedAt))).toBeGreaterThanOrEqual(coordination.endedAt);
    expect(lastStart).toBeLessThan(firstEnd);
  });

  it('carry one transaction id', async () => {
    expect(new Set((await callsOf(view('two-schools'))).map(({ transaction }) => transaction)).size).toBe(1);
  });

  it('stay one to each organisation when the same case is asked twice', async () => {
    const twice =
      'query ($id: ID!) { a: case(id: $id) { ...f } b: case(id: $id) { ...f } } fragment f on Case { school { withheld { category } } }';
    const calls = await callsOf(async () => hub.ask('coordinator', twice, { id: caseId('full') }));
    expect(calls.map(({ receiver }) => receiver).sort()).toEqual(['coordination', 'umea-skola']);
  });

  it('do not touch an organisation when only its name is asked', async () => {
    const frame = 'query ($id: ID!) { case(id: $id) { school { organisation { name } } } }';
    const calls = await callsOf(async () => hub.ask('coordinator', frame, { id: caseId('full') }));
    expect(calls.map(({ receiver }) => receiver)).toEqual(['coordination']);
  });
});

describe('the SQL statements of a case view', () => {
  const counters = (): Record<string, number> => ({
    coordination: hub.coordination.database.statements.count(),
    ...Object.fromEntries([...hub.owners].map(([id, { database }]) => [id, database.statements.count()])),
  });
  /** Statements by subgraph; those that sent none are left out. */
  const costOf = async (work: () => Promise<unknown>): Promise<Record<string, number>> => {
    const before = counters();
    await work();
    const spent = Object.entries(counters()).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
    return Object.fromEntries(spent.filter(([, count]) => count > 0));
  };

  it('are three in each owner, in two round trips: its grants with holds; its log entry, and all items', async () => {
    const { coordination: _, ...owners } = await costOf(view('two-schools'));
    expect(owners).toEqual({ 'umea-skola': 3, 'vannas-skola': 3, 'umea-socialtjanst': 3, 'region-vasterbotten': 3 });
  });

  it('are two where everything is withheld: the refusal is logged, and nothing is read', async () => {
    const { coordination: _, ...owners } = await costOf(view('expired'));
    expect(owners).toEqual({ 'umea-skola': 2, 'umea-socialtjanst': 2, 'region-vasterbotten': 2 });
  });

  it('do not grow with participants, organisations and items', async () => {
    const small = await makeHubCase(hub);
    const ask = async (): Promise<unknown> =>
      hub.ask({ authorization: await hub.identity.authorization(small.staff[0]) }, meeting, { id: small.id });
    const before = await costOf(ask);
    for (const organisationId of ['umea-skola', 'vannas-skola', 'vannas-socialtjanst', 'region-vasterbotten'])
      await addStaff(hub, small.id, { organisationId });
    await small.addAttendance(20);
    expect(await costOf(ask)).toEqual(before);
  });

  it('are no more in coordination for two cases than for one', async () => {
    const two =
      'query ($a: ID!, $b: ID!) { a: case(id: $a) { ...f } b: case(id: $b) { ...f } } fragment f on Case { child { name } participants { name } guardians { name } consents { state } school { organisation { name } withheld { reason } } }';
    const ask = (a: DemoCaseKey, b: DemoCaseKey) => async (): Promise<unknown> =>
      hub.ask('coordinator', two, { a: caseId(a), b: caseId(b) });
    expect(await costOf(ask('full', 'partial'))).toEqual(await costOf(ask('full', 'full')));
  });
});

describe('the access log', () => {
  const entries = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(
        [...hub.owners].map(async ([id, { database }]) => {
          const rows = await sqlAsOwner<{ entries: number }>(
            database,
            'select count(*)::int as entries from access_log',
          );
          return [id, rows[0]?.entries ?? 0] as const;
        }),
      ),
    );
  const one =
    'query ($id: ID!) { case(id: $id) { school { attendanceSummary { id } } healthcare { withheld { reason } } } }';
  const twice =
    'query ($id: ID!) { a: case(id: $id) { ...f } b: case(id: $id) { ...f } } fragment f on Case { school { x: attendanceSummary { id } y: schoolSafety { id } withheld { reason } } healthcare { bupReferral { id } } }';
  it.each([
    [
      'all of the case',
      (): string => meeting,
      ['umea-skola', 'vannas-skola', 'umea-socialtjanst', 'region-vasterbotten'],
    ],
    ['a field or two', (): string => one, ['umea-skola', 'vannas-skola', 'region-vasterbotten']],
    [
      'the same twice, by aliases and fragments',
      (): string => twice,
      ['umea-skola', 'vannas-skola', 'region-vasterbotten'],
    ],
  ] as const)('has one entry more in each organisation that was asked for %s', async (_what, query, asked) => {
    const before = await entries();
    expect((await hub.ask('coordinator', query(), { id: caseId('two-schools') })).errors).toEqual([]);
    const more = Object.entries(await entries()).map(([id, count]) => [id, count - (before[id] ?? 0)]);
    expect(Object.fromEntries(more)).toEqual(
      Object.fromEntries([...hub.owners.keys()].map((id) => [id, (asked as readonly string[]).includes(id) ? 1 : 0])),
    );
  });
});
