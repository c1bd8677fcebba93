// Attack 18: the database server is killed. No data goes out, the operator reads why from /ready and the log, and when the server is
// back the owner and coordination go on by themselves, without a restart.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { school } from '@hlt/school/school.ts';
import { openDatabase } from '@hlt/shared/database/open-database.ts';
import { makeCase } from '../coordination/support/family.ts';
import { startWorld } from '../coordination/support/world.ts';
import { attendanceSummaryCase } from '../school/attendance-summary.case.ts';
import { keptLog } from '../support/kept-log.ts';
import { createOwnCluster, findServerBinaries, type OwnCluster } from '../support/own-cluster.ts';
import { openOwner } from '../support/owner.ts';

const readiness = async (app: FastifyInstance): Promise<[number, unknown]> => {
  const { statusCode, body } = await app.inject({ url: '/ready' });
  return [statusCode, JSON.parse(body)];
};
const lost = [503, { status: 'not ready', reason: 'DATABASE_UNAVAILABLE' }];
const well = [200, { status: 'ready' }];

const binaries = findServerBinaries();
describe.skipIf(binaries === undefined)('a killed database server (needs PostgreSQL’s server binaries)', () => {
  let cluster: OwnCluster;
  beforeAll(async () => {
    cluster = await createOwnCluster(binaries!);
  }, 60_000);
  afterAll(() => cluster.remove());

  test('shuts an owner, which opens again when the server is back', { timeout: 60_000 }, async () => {
    const { log, logged } = keptLog();
    const owner = await openOwner(school, { log, openDatabase: (model) => openDatabase({ url: cluster.url }, model) });
    try {
      const family = await owner.family();
      await owner.item(attendanceSummary, family, attendanceSummaryCase.content);
      const ask = (): ReturnType<typeof owner.ask> => owner.ask('attendanceSummary { summary }', owner.receipt(family));
      expect((await ask()).record['attendanceSummary']).toHaveLength(1);
      await cluster.kill();
      const { status, text } = await ask();
      expect([status, /hemliga|127\.0\.0\.1|ECONN/.test(text)]).toEqual([503, false]);
      expect(await readiness(owner.app)).toEqual(lost);
      expect(logged()).toMatch(/"reason":"DATABASE_UNAVAILABLE".*nothing is released/);
      await cluster.start();
      expect(await readiness(owner.app)).toEqual(well);
      expect((await ask()).record['attendanceSummary']).toHaveLength(1);
      expect(await owner.log(family)).toHaveLength(2);
      expect(logged()).toContain('the access log can be written again');
    } finally {
      await owner.close();
    }
  });

  test('shuts coordination, which opens again when the server is back', { timeout: 60_000 }, async () => {
    const url = new URL(cluster.url);
    const administrator = new pg.Client({ connectionString: cluster.url });
    await administrator.connect();
    await administrator.query('create database coordination');
    await administrator.end();
    url.pathname = '/coordination';
    const world = await startWorld({ database: { url: url.toString() } });
    try {
      const made = await makeCase(world);
      const name = async (): Promise<unknown> => {
        const { body } = await world.ask(made.staff[0] ?? {}, `{ case(id: "${made.id}") { child { givenName } } }`);
        return body.data?.case?.child?.givenName ?? body.errors?.[0]?.extensions.code;
      };
      expect(await name()).toBe('Alva');
      await cluster.kill();
      expect(await name()).toBe('INTERNAL');
      expect(await readiness(world.coordination.app)).toEqual(lost);
      await cluster.start();
      expect(await readiness(world.coordination.app)).toEqual(well);
      expect(await name()).toBe('Alva');
    } finally {
      await world.close();
    }
  });
});
