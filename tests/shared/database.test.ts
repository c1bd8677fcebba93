// Opening an organisation's database: migrations, the data directory's lock, and the counter that other tests rely on.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { defineEntity, p } from '@mikro-orm/core';
import { lockDataDirectory } from '@hlt/shared/database/data-directory-lock.ts';
import { migration } from '@hlt/shared/database/migration.ts';
import { openDatabase } from '@hlt/shared/database/open-database.ts';
import { openTestDatabase, sqlAsOwner } from '../support/database.ts';

const Note = defineEntity({ name: 'Note', properties: { id: p.uuid().primary(), text: p.string() } });
const model = {
  entities: [Note],
  migrations: [migration('note', 'create table note (id uuid primary key, text text not null)')],
};
const id = '00000000-0000-4000-8000-000000000001';

const directories: string[] = [];
async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'hlt-'));
  directories.push(directory);
  return directory;
}
afterEach(async () => {
  await Promise.all(directories.splice(0).map((directory) => rm(directory, { recursive: true, force: true })));
});

test('a fresh database has its tables, and each statement is counted', async () => {
  const database = await openTestDatabase(model);
  try {
    const em = database.orm.em.fork();
    em.create(Note, { id, text: 'hej' });
    await em.flush();
    const before = database.statements.count();
    expect(await database.orm.em.fork().findOneOrFail(Note, { id })).toMatchObject({ text: 'hej' });
    expect(database.statements.count() - before).toBe(1);
    await database.isUp();
  } finally {
    await database.close();
  }
});

test('a data directory keeps its data until the next start, and migrations run once', async () => {
  const dataDirectory = join(await newDirectory(), 'new', 'place');
  const first = await openDatabase({ dataDirectory }, model);
  const em = first.orm.em.fork();
  em.create(Note, { id, text: 'kvar' });
  await em.flush();
  await first.close();
  const second = await openDatabase({ dataDirectory }, model);
  try {
    expect(await second.orm.em.fork().findOneOrFail(Note, { id })).toMatchObject({ text: 'kvar' });
  } finally {
    await second.close();
  }
});

test('a data directory of an earlier version gets what is new, whole or not at all', async () => {
  const dataDirectory = await newDirectory();
  const dated = migration('note-date', 'alter table note add column day date', `update note set day = '2026-11-21'`);
  const faulty = migration('note-fault', 'create table half_made (id uuid)', 'alter table nowhere add column day date');
  await (await openDatabase({ dataDirectory }, model)).close();

  const both = { ...model, migrations: [...model.migrations, dated, faulty] };
  await expect(openDatabase({ dataDirectory }, both)).rejects.toThrow(/nowhere/);
  const newer = await openDatabase({ dataDirectory }, { ...model, migrations: [...model.migrations, dated] });
  try {
    const tables = await newer.orm.em.fork().execute("select to_regclass('half_made') as half, count(day) from note");
    expect(tables).toEqual([{ half: null, count: 0 }]);
  } finally {
    await newer.close();
  }
});

test('a data directory is made for its own user alone', async () => {
  const dataDirectory = join(await newDirectory(), 'new');
  const unlock = await lockDataDirectory(dataDirectory);
  expect((await stat(dataDirectory)).mode & 0o777).toBe(0o700);
  await unlock();
});

test('a second opening of the same data directory is refused with what to do about it', async () => {
  const dataDirectory = await newDirectory();
  const unlock = await lockDataDirectory(dataDirectory);
  await expect(openDatabase({ dataDirectory }, model)).rejects.toThrow(/is in use by process \d+.*DATA_DIRECTORY/);
  await unlock();
});

test('a data directory that another living process holds is refused', async () => {
  const dataDirectory = await newDirectory();
  await writeFile(join(dataDirectory, 'hlt-hub.lock'), String(process.ppid));
  await expect(lockDataDirectory(dataDirectory)).rejects.toThrow(`in use by process ${String(process.ppid)}`);
});

test('the lock of a process that was killed is taken over', async () => {
  const dataDirectory = await newDirectory();
  await writeFile(join(dataDirectory, 'hlt-hub.lock'), '999999999');
  const unlock = await lockDataDirectory(dataDirectory);
  await unlock();
});

test.runIf(process.env['TEST_DATABASE_URL'])(
  'connections that die inside a transaction cost the pool no place, and it closes',
  async () => {
    const database = await openTestDatabase(model, 2);
    for (let round = 0; round < 3; round += 1) {
      const dying = database.orm.em.fork().transactional(async (em) => {
        const [{ pid } = { pid: 0 }] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
        await sqlAsOwner(database, 'select pg_terminate_backend(?::int)', [pid]);
        await em.execute('select 1');
      });
      await expect(dying).rejects.toThrow();
    }
    const many = Array.from({ length: 4 }, () => database.orm.em.fork().count(Note));
    expect(await Promise.all(many)).toEqual([0, 0, 0, 0]);
    await database.close();
  },
);
