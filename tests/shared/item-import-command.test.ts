// The import command: what it says, how it ends, and that it leaves nothing half-done when it is interrupted.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { school } from '@hlt/school/school.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { openDatabase } from '@hlt/shared/database/open-database.ts';
import { createProgress } from '@hlt/shared/item-import/import-progress.ts';
import { runImport } from '@hlt/shared/item-import/run-import.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { social } from '@hlt/social/social.ts';
import { asFile, exampleLine, testChild } from '../support/item-file.ts';

let directory: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hlt-import-'));
  env = { ORGANISATION_ID: 'the-owner', DATA_DIRECTORY: join(directory, 'school') };
  // As the organisation's own process leaves it: the command runs no migration.
  await (await openDatabase({ dataDirectory: env['DATA_DIRECTORY'] }, ownerModel(school.concepts))).close();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const ten = Array.from({ length: 10 }, (_, index) =>
  exampleLine(school, 'LEARNING_SITUATION', { child: testChild(index), sourceId: `s-${String(index)}` }),
);

async function run(
  args: readonly string[],
  options: { kind?: typeof school; env?: NodeJS.ProcessEnv; input?: Readable } = {},
): Promise<{ code: number; output: string; errors: string }> {
  const [output, progress] = [new PassThrough(), new PassThrough()];
  const code = await runImport(options.kind ?? school, {
    args,
    env: options.env ?? env,
    input: options.input ?? Readable.from([]),
    output,
    progress,
    signal: new AbortController().signal,
    user: 'somebody',
  });
  output.end();
  progress.end();
  return { code, output: await text(output), errors: await text(progress) };
}

async function fileOf(content: string): Promise<string> {
  const path = join(directory, `${String(Math.random()).slice(2)}.jsonl`);
  await writeFile(path, content);
  return path;
}

const countRows = async (): Promise<unknown> => {
  const database = await openDatabase(
    { dataDirectory: env['DATA_DIRECTORY'] },
    { ...ownerModel(school.concepts), migrations: [] },
  );
  try {
    const [row] = await asMigrationOwner(database, async (em) =>
      em.execute<{ items: number; entries: number }[]>(
        `select (select count(*)::integer from learning_situation) as items,
           (select count(*)::integer from access_log where subject = 'import:somebody') as entries`,
      ),
    );
    return row;
  } finally {
    await database.close();
  }
};

describe('the import command', () => {
  test('tried first, then done, then done again, tells what it did and ends with 0', async () => {
    const path = await fileOf(asFile(ten));
    const tried = await run([path, '--dry-run']);
    expect(tried).toMatchObject({
      code: 0,
      output: 'Nothing was written (--dry-run). It would be: 10 added, 0 changed, 0 unchanged, 0 withdrawn.\n',
    });
    expect(tried.errors).toMatch(/^100 %, 10 lines, \d+ lines\/s\n$/);
    expect((await run([path])).output).toBe('Imported: 10 added, 0 changed, 0 unchanged, 0 withdrawn.\n');
    expect((await run([path])).output).toBe('Imported: 0 added, 0 changed, 10 unchanged, 0 withdrawn.\n');
    expect(await countRows()).toEqual({ items: 10, entries: 20 });
  });

  test('reads standard input', async () => {
    const { code, output } = await run(['-', '--dry-run', '--withdraw-missing'], {
      input: Readable.from([Buffer.from(asFile(ten.slice(0, 4)))]),
    });
    expect([code, output]).toEqual([
      0,
      'Nothing was written (--dry-run). It would be: 0 added, 0 changed, 4 unchanged, 6 withdrawn.\n',
    ]);
  });

  test('says every fault on a line of its own, without content, and ends with 1', async () => {
    const bad = {
      ...ten[0],
      sourceId: 'new',
      item: { ...ten[0]?.item, summary: `Ring 070-123 45 67, ${testChild(3)}.` },
    };
    const { code, output } = await run([await fileOf(asFile([...ten, bad, '{']))]);
    expect(code).toBe(1);
    expect(output.split('\n').map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
      'line 11: NEVER_IN_THE_HUB item.summary',
      'line 12: NOT_JSON',
      'Nothing was imported. Faults: 2, in 12 lines.',
      '',
    ]);
    expect(output).not.toMatch(/070|\d{8}|Ring/);
  });

  test.each([
    ['no file', [] as string[], 'npm run import:school'],
    ['an option that there is not', ['a.jsonl', '--force'], 'npm run import:school'],
    ['two files', ['a.jsonl', 'b.jsonl'], 'npm run import:school'],
    ['a file that there is not', ['/nowhere/a.jsonl'], 'There is no such file.'],
    ['a directory', ['/tmp'], 'That is a directory.'],
  ])('with %s says what to do and ends with 2', async (_what, args, sentence) => {
    const { code, output, errors } = await run(args);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(sentence);
  });

  test('without settings says which, and without a database does no more than try', async () => {
    expect((await run(['a.jsonl'], { env: {} })).errors).toContain('ORGANISATION_ID');
    expect((await run(['a.jsonl'], { env: { ORGANISATION_ID: 'the-owner' } })).errors).toContain('--dry-run');
  });

  test('on the database of another sector does nothing to it', async () => {
    const line = exampleLine(social, 'OPEN_SUPPORT');
    const { code, errors } = await run([await fileOf(asFile([line]))], { kind: social });
    expect(code).toBe(2);
    expect(errors).toContain('not that of an organisation of SOCIAL_SERVICES');
  });

  test('while the organisation’s own process has the data directory, says so', async () => {
    const database = await openDatabase(
      { dataDirectory: env['DATA_DIRECTORY'] },
      { ...ownerModel(school.concepts), migrations: [] },
    );
    const { code, errors } = await run([await fileOf(asFile(ten))]);
    await database.close();
    expect(code).toBe(2);
    expect(errors).toContain('is in use');
  });

  test('interrupted in the middle of a file ends with 130 and leaves nothing', async () => {
    const before = await countRows();
    const command = spawn(process.execPath, ['--import', 'tsx', 'subgraphs/school/import.ts', '-'], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const many = Array.from({ length: 600 }, (_, index) =>
      exampleLine(school, 'LEARNING_SITUATION', { sourceId: `m-${String(index)}` }),
    );
    command.stdin.write(asFile(many));
    // The first batch is laid out; more could come.
    await once(command.stderr, 'data');
    command.kill('SIGINT');
    const [code] = (await once(command, 'exit')) as [number];
    expect(code).toBe(130);
    expect(await countRows()).toEqual(before);
  });
});

describe('progress', () => {
  test('is told at once, then at most once a second', async () => {
    const output = new PassThrough();
    let now = 0;
    const tell = createProgress(output, 1000, () => now);
    for (const [at, lines, bytes] of [
      [10, 500, 100],
      [500, 1000, 200],
      [1009, 1500, 300],
      [1010, 2000, 400],
      [2020, 9000, Number.POSITIVE_INFINITY],
    ] as const) {
      now = at;
      tell({ lines, bytes });
    }
    output.end();
    expect((await text(output)).trim().split('\n')).toEqual([
      '10 %, 500 lines, 50000 lines/s',
      '40 %, 2000 lines, 1980 lines/s',
      '100 %, 9000 lines, 4455 lines/s',
    ]);
  });
});
