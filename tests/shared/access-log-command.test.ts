// npm run log: verify, head, spot checks and their findings, and the cut of what has been kept for long enough.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessLogMigration } from '@hlt/shared/access-log/access-log.migration.ts';
import { entryEventsMigration } from '@hlt/shared/access-log/entry-events.migration.ts';
import { logSealMigration } from '@hlt/shared/access-log/log-seal.migration.ts';
import { runLogCommand, type Answer } from '@hlt/shared/access-log/run-log-command.ts';
import { writeEntries } from '@hlt/shared/access-log/staff-change.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { openDatabase, type Database } from '@hlt/shared/database/open-database.ts';
import { logReaderRole } from '@hlt/shared/database/roles.migration.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { entryOf, tamper, told, verify, writeOldLog } from '../support/access-log.ts';
import { openTestDatabase, sqlAsOwner } from '../support/database.ts';

/** Every statement of the command goes as the log reader, as when it is run. */
const model = { ...ownerModel([]), applicationRole: logReaderRole };
let database: Database;
beforeEach(async () => {
  database = await openTestDatabase(model);
});
afterEach(() => database.close());

const run = (...args: string[]): Promise<Answer> => runLogCommand(args, database, new Date());
const write = (...subjects: string[]): Promise<void> =>
  asMigrationOwner(database, (em) =>
    writeEntries(
      em,
      subjects.map((subject) => entryOf(subject)),
    ),
  );
const writeOld = (years: number, ...subjects: string[]): Promise<void> => writeOldLog(database, years, subjects);

describe('verify', () => {
  test('0 and the head, when the log is whole', async () => {
    await write('one', 'two');
    const { code, lines } = await run('verify');
    const [, head] = [
      await run('head'),
      JSON.parse((await run('head')).lines[0]!) as { position: number; hash: string },
    ];
    expect([code, lines]).toEqual([0, [`The log is whole: 2 entries from 1 to 2, 0 kept heads. Head ${head.hash}`]]);
    expect(head.position).toBe(2);
  });

  test('1 and the first bad entry with the reason, when it is not', async () => {
    await write('one', 'two', 'three');
    await tamper(database, `update access_log set subject = 'x' where subject = 'two'`);
    expect(await run('verify')).toEqual({
      code: 1,
      lines: ['The log is not what was written. First bad entry: 2 (hash): entry 2 does not say what was written.'],
    });
  });

  test('an empty log is whole', async () => {
    expect((await run('verify')).code).toBe(0);
    expect(await run('head')).toEqual({ code: 0, lines: ['The log is empty.'] });
  });

  test('a file of kept heads that cannot be read is no verdict', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'hlt-heads-'));
    try {
      await writeFile(join(directory, 'heads'), '\n{"position": "1"}\n');
      await expect(run('verify', '--heads', join(directory, 'heads'))).rejects.toThrow(/Line 2 is not a kept head/);
      await expect(run('verify', '--heads', join(directory, 'missing'))).rejects.toThrow(/ENOENT/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  test('whatever stands in an entry, the hash that is computed outside the database is the same', async () => {
    const odd = ['"', '\\', '\n\t\r\b\f\u0001\u001f\u007f', '\u2028😀åäö', ',', ']', 'null', '{"a, b",NULL}', ' '];
    for (const text of odd) {
      await asMigrationOwner(database, (em) =>
        writeEntries(em, [entryOf(text, { purpose: text, requested: [text as never], withheld: { [text]: text } })]),
      );
    }
    expect(told(await verify(database))).toBe('whole');
  });
});

test('whatever is no command of it is answered with how it is used, and 2', async () => {
  const unusable = [
    [],
    ['unknown'],
    ['verify', '--unknown'],
    ['sample'],
    ['sample', '--by', 'x', '--count', 'many'],
    ['record-check'],
    ['record-check', 'x'],
    ['cut'],
    ['cut', '--before', 'yesterday'],
  ];
  for (const args of unusable) {
    const { code, lines } = await run(...args);
    expect([args, code, lines.length]).toEqual([args, 2, 5]);
  }
});

describe('a spot check', () => {
  test('draws entries at random, and stands in the log with what it showed', async () => {
    await write('one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight');
    const { code, lines } = await run('sample', '--count', '3', '--by', 'informationssäkerhetssamordnaren');
    const drawn = lines.slice(0, -1).map((line) => JSON.parse(line) as { subject: string; event: string });
    expect([code, new Set(drawn.map(({ subject }) => subject)).size]).toEqual([0, 3]);
    const id = /Spot check (\S+)\./.exec(lines.at(-1)!)![1]!;
    expect((await run('record-check', id, '--finding', 'Alla hade en plats i ärendet.')).code).toBe(0);
    expect(await sqlAsOwner(database, 'select found_by, finding from access_log_finding')).toEqual([
      { found_by: 'informationssäkerhetssamordnaren', finding: 'Alla hade en plats i ärendet.' },
    ]);
    const logged = await sqlAsOwner(
      database,
      `select transaction_id, subject, policy_version from access_log where event = 'SPOT_CHECK' order by id`,
    );
    expect(logged).toMatchObject([
      { transaction_id: id, policy_version: 'access_log_check' },
      { transaction_id: id, policy_version: 'access_log_finding' },
    ]);
    expect(told(await verify(database))).toBe('whole');
  });

  test('and its findings are never changed or removed', async () => {
    await write('one');
    const id = /Spot check (\S+)\./.exec((await run('sample', '--by', 'x')).lines.at(-1)!)![1]!;
    await run('record-check', id, '--finding', 'x');
    for (const table of ['access_log_check', 'access_log_finding']) {
      for (const attempt of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`])
        await expect(sqlAsOwner(database, attempt)).rejects.toThrow(/never changed or removed/);
    }
  });

  test('that nobody made cannot be given a finding', async () => {
    expect(await run('record-check', 'made-up', '--finding', 'x')).toEqual({
      code: 2,
      lines: ['There is no such spot check.'],
    });
  });
});

describe('the cut', () => {
  const day = (years: number): string => {
    const date = new Date();
    date.setUTCFullYear(date.getUTCFullYear() - years);
    return date.toISOString().slice(0, 10);
  };

  test('takes the oldest entries, and the verifier goes on from the anchor', async () => {
    await writeOld(7, 'one', 'two');
    await writeOld(6, 'three');
    await write('four', 'five');
    expect((await run('cut', '--before', day(6))).lines[0]).toMatch(/^3 entries were cut. The log goes on after 3: /);
    expect(await verify(database)).toMatchObject({ holds: true, from: 4, end: { position: 5 } });
    await write('six');
    expect((await run('verify')).lines[0]).toMatch(/3 entries from 4 to 6/);
    const left = await sqlAsOwner(database, 'select subject from access_log order by id');
    expect(left).toEqual([{ subject: 'four' }, { subject: 'five' }, { subject: 'six' }]);
  });

  test('takes a part of what is old, and later the rest', async () => {
    await writeOld(8, 'one');
    await writeOld(6, 'two');
    expect((await run('cut', '--before', day(7))).lines[0]).toMatch(/^1 entries were cut/);
    expect((await run('cut', '--before', day(5))).lines[0]).toMatch(/^1 entries were cut/);
    expect(told(await verify(database))).toBe('whole');
    await write('three');
    expect(await verify(database)).toMatchObject({ holds: true, from: 3, end: { position: 3 } });
  });

  test('takes nothing younger than five years, whoever asks', async () => {
    await writeOld(6, 'one');
    await write('two');
    await expect(run('cut', '--before', day(4))).rejects.toThrow(/at least five years/);
    await writeOld(7, 'older than the one before it');
    expect((await run('cut', '--before', day(5))).lines[0]).toMatch(/^1 entries were cut. The log goes on after 1/);
    expect((await run('cut', '--before', day(5))).lines[0]).toMatch(/no entry from before/);
    for (const attempt of [
      `insert into access_log_anchor (position, hash, cut_before, cut_by) select position, hash, now(), 'x' from access_log_seal where position = 2`,
      `insert into access_log_anchor (position, hash, cut_before, cut_by) select position, hash, now() - interval '6 years', 'x' from access_log_seal where position = 2`,
      `delete from access_log where id = 2`,
      `delete from access_log_seal where position = 2`,
      `update access_log_anchor set cut_before = now()`,
    ])
      await expect(sqlAsOwner(database, attempt)).rejects.toThrow(/five years|cannot be cut|never changed/);
    expect(told(await verify(database))).toBe('whole');
  });

  test('is refused to the log reader and the application', async () => {
    await writeOld(6, 'one');
    const attempt = database.orm.em.fork().execute(`delete from access_log`);
    await expect(attempt).rejects.toThrow(/permission denied/);
  });
});

test('entries from before there was a seal are sealed in their order', async () => {
  const before = { ...model, migrations: model.migrations.slice(0, model.migrations.indexOf(entryEventsMigration)) };
  expect(before.migrations).toContain(accessLogMigration);
  const directory = await mkdtemp(join(tmpdir(), 'hlt-old-log-'));
  try {
    const old = await openDatabase({ dataDirectory: directory }, before);
    const insert = `insert into access_log (transaction_id, subject, role, requested, released, withheld, grants, policy_version)
      select 'x', 'old ' || n, 'x', '{}', '{}', '{}', '[]', 'x' from generate_series(1, 5) n`;
    await sqlAsOwner(old, insert);
    await old.close();
    expect(model.migrations).toContain(logSealMigration);
    const now = await openDatabase({ dataDirectory: directory }, model);
    expect(await verify(now)).toMatchObject({ holds: true, from: 1, end: { position: 5 } });
    await now.close();
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('run by npm: 0 and 1 are verdicts, 2 is none', { timeout: 60_000 }, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'hlt-log-command-'));
  const command = fileURLToPath(import.meta.resolve('@hlt/shared/access-log/log-command.ts'));
  const log = (env: Record<string, string>, ...args: string[]): Promise<[number, string]> =>
    new Promise((resolve) => {
      const { PATH = '' } = process.env;
      execFile(process.execPath, ['--import', 'tsx', command, ...args], { env: { PATH, ...env } }, (error, out, err) =>
        resolve([Number(error?.code ?? 0), `${out}${err}`]),
      );
    });
  try {
    const made = await openDatabase({ dataDirectory: directory }, ownerModel([]));
    await asMigrationOwner(made, (em) => writeEntries(em, [entryOf('one')]));
    await made.close();
    expect(await log({ DATA_DIRECTORY: directory }, 'verify')).toEqual([0, expect.stringMatching(/whole: 1 entries/)]);
    const again = await openDatabase({ dataDirectory: directory }, ownerModel([]));
    await tamper(again, `update access_log set subject = 'x'`);
    await again.close();
    expect(await log({ DATA_DIRECTORY: directory }, 'verify')).toEqual([1, expect.stringMatching(/entry: 1 \(hash\)/)]);
    expect(await log({}, 'verify')).toEqual([2, expect.stringMatching(/which log is it\?/)]);
    expect(await log({ DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, 'verify')).toEqual([
      2,
      expect.stringMatching(/could not be checked/),
    ]);
  } finally {
    await rm(directory, { recursive: true });
  }
});
