// Three roles on a PostgreSQL server, as an administrator sets them up for real operation: a login that owns the tables, one that only
// runs the application, and one that reads the log. None of the logins is a superuser.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { school } from '@hlt/school/school.ts';
import { findOrAddChild } from '@hlt/shared/child/find-or-add.ts';
import { runLogCommand } from '@hlt/shared/access-log/run-log-command.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { openDatabase, type Database } from '@hlt/shared/database/open-database.ts';
import { logReaderRole } from '@hlt/shared/database/roles.migration.ts';
import { withSessionSettings } from '@hlt/shared/database/session-settings.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { verify, writeLog } from '../support/access-log.ts';
import { asFile, exampleLine, importFile } from '../support/item-file.ts';

describe('the settings of a session', () => {
  test.each([
    ['postgres://a@b/c', 'postgres://a@b/c?options=-c%20role%3Dx'],
    ['postgres://a@b/c?sslmode=verify-full', 'postgres://a@b/c?sslmode=verify-full&options=-c%20role%3Dx'],
    ['postgres://a@b/c?options=-c+geqo%3Doff', 'postgres://a@b/c?options=-c%20geqo%3Doff%20-c%20role%3Dx'],
    ['postgres://a@b/c?options=-c+geqo%3Doff&x=y', 'postgres://a@b/c?x=y&options=-c%20geqo%3Doff%20-c%20role%3Dx'],
  ])('are added to %s', (url, expected) => {
    expect(withSessionSettings(url, { role: 'x' })).toBe(expected);
  });
});

const server = process.env['TEST_DATABASE_URL'];
const superuser = new URL(server ?? 'postgres://hlt@localhost').username;
const run = randomUUID().slice(0, 8);
const name = (what: string): string => `${what}_${run}`;

async function sql(url: string, ...statements: string[]): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results: pg.QueryResult[] = [];
    for (const statement of statements) results.push(await client.query(statement));
    return results;
  } finally {
    await client.end();
  }
}
function addressOf(login: string, database: string): string {
  const url = new URL(server!);
  url.username = login;
  url.pathname = `/${database}`;
  return url.toString();
}

describe.skipIf(server === undefined)('with three logins', () => {
  const databases = ['one', 'two'].map(name);
  const organisation = (index: 0 | 1) => ({
    url: addressOf(name(`app${String(index)}`), databases[index]!),
    migrationUrl: addressOf(name(`owner${String(index)}`), databases[index]!),
    reader: addressOf(name(`reader${String(index)}`), databases[index]!),
  });
  let database: Database;

  beforeAll(async () => {
    for (const role of ['hlt_reader', 'hlt_application', 'hlt_log_reader']) {
      await sql(
        server!,
        `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
      );
    }
    await sql(server!, 'grant hlt_reader to hlt_application');
    for (const index of [0, 1]) {
      const [owner, app, reader] = ['owner', 'app', 'reader'].map((what) => name(`${what}${String(index)}`));
      await sql(
        server!,
        `create role ${owner!} login`,
        `create role ${app!} login in role hlt_application`,
        `create role ${reader!} login in role hlt_log_reader`,
        `grant hlt_reader, hlt_log_reader to ${owner!}`,
        `create database ${databases[index]!} owner ${owner!}`,
        `revoke all on database ${databases[index]!} from public`,
        `grant connect on database ${databases[index]!} to ${app!}, ${reader!}`,
      );
    }
    database = await openDatabase({ ...organisation(0), poolSize: 2 }, ownerModel(school.concepts));
    await writeLog(database, ['one', 'two']);
  });
  afterAll(async () => {
    await database.close();
    for (const one of databases) await sql(server!, `drop database if exists ${one} with (force)`);
    for (const index of [0, 1])
      for (const what of ['owner', 'app', 'reader'])
        await sql(server!, `drop role if exists ${name(`${what}${String(index)}`)}`);
  });

  test('the application does its work', async () => {
    const em = database.orm.em.fork();
    expect(await findOrAddChild(em, '202402292383')).toBe(await findOrAddChild(em, '202402292383'));
    expect(await verify(database)).toMatchObject({ holds: true, end: { position: 2 } });
  });

  test('and so does an import, though the public may make no temporary table there', async () => {
    const lines = asFile([exampleLine(school, 'LEARNING_SITUATION', { child: '202402292383' })]);
    expect(await importFile(database, school, lines, { dryRun: true })).toMatchObject({ added: 1, faults: 0 });
  });

  test.each([
    'select * from access_log',
    `update access_log set subject = 'x'`,
    'delete from access_log',
    'select * from child',
    'set role hlt_log_reader',
    `set role ${name('owner0')}`,
    `set session authorization ${superuser}`,
    'alter table access_log disable trigger all',
    'create table stolen as select 1 as x',
  ])('its login is refused: %s', async (attempt) => {
    const { url } = organisation(0);
    await expect(sql(url, attempt)).rejects.toThrow(/permission denied|must be owner/);
    await expect(sql(url, 'reset role', attempt)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('the log reader reads the log and nothing else, and changes nothing', async () => {
    const { reader } = organisation(0);
    const [entries] = await sql(reader, 'select subject from access_log order by id');
    expect(entries?.rows).toEqual([{ subject: 'one' }, { subject: 'two' }]);
    for (const attempt of [
      'select * from attendance_summary',
      'select * from child',
      'select * from consent_grant',
      'delete from access_log',
      `insert into access_log (subject) values ('x')`,
      'set role hlt_application',
    ]) {
      await expect(sql(reader, attempt)).rejects.toThrow(/permission denied/);
    }
  });

  test.each([
    ['reader0', 'verify'],
    ['owner0', 'verify'],
    ['owner0', 'cut'],
  ])('the login %s does for the log command what it is for: %s', async (login, command) => {
    const url = addressOf(name(login), databases[0]!);
    const opened = await openDatabase(
      { url, poolSize: 1 },
      { entities: [], migrations: [], applicationRole: logReaderRole },
    );
    try {
      const args = command === 'cut' ? ['cut', '--before', '2020-01-01'] : [command];
      expect(await runLogCommand(args, opened, new Date())).toMatchObject({ code: 0 });
    } finally {
      await opened.close();
    }
  });

  test('row-level security binds the owner of the tables too', async () => {
    const seen = await asMigrationOwner(database, (em) => em.execute('select * from attendance_summary'));
    expect(seen).toEqual([]);
    await expect(asMigrationOwner(database, (em) => em.execute(`update access_log set subject = 'x'`))).rejects.toThrow(
      /never changed/,
    );
  });

  test('one organisation’s login does not get into another’s database', async () => {
    for (const login of ['app0', 'owner0', 'reader0'].map(name)) {
      await expect(sql(addressOf(login, databases[1]!), 'select 1')).rejects.toThrow(/permission denied for database/);
    }
  });

  test('a process without the owner’s address starts when the migrations have run', async () => {
    const again = await openDatabase({ url: organisation(0).url, poolSize: 1 }, ownerModel(school.concepts));
    await again.isUp();
    await again.close();
  });

  test('one login that is no superuser can do both, and the process steps down', async () => {
    const both = name('both');
    await sql(
      server!,
      `create role ${both} login in role hlt_reader, hlt_application, hlt_log_reader`,
      `create database ${both} owner ${both}`,
    );
    const one = await openDatabase({ url: addressOf(both, both), poolSize: 2 }, ownerModel(school.concepts));
    try {
      await writeLog(one, ['one']);
      expect(await verify(one)).toMatchObject({ holds: true, end: { position: 1 } });
      await expect(one.orm.em.fork().execute('select * from access_log')).rejects.toThrow(/permission denied/);
    } finally {
      await one.close();
      await sql(server!, `drop database ${both} with (force)`, `drop role ${both}`);
    }
  });

  test('a login that could become the owner of the tables is refused as the application’s', async () => {
    const { migrationUrl } = organisation(0);
    await sql(server!, `grant hlt_application to ${name('owner0')}`);
    const wrong = openDatabase(
      { url: migrationUrl, migrationUrl: addressOf(superuser, databases[0]!) },
      ownerModel([]),
    );
    await expect(wrong).rejects.toThrow(/DATABASE_URL can become the owner/);
  });
});
