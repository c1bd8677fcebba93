// What the import command does, apart from the process that it runs in; answers with the exit code. 0: imported, or would be. 1: the
// file has faults, and nothing was written. 2: it could not be done. 130: stopped by the one who ran it. It tells no content.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, type Readable, type Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { readSettings, SettingsError } from '@hlt/service/settings.ts';
import { openDatabase, type Database } from '../database/open-database.ts';
import type { OwnerKind } from '../owner/concept.ts';
import { ownerModel } from '../owner/owner-database.ts';
import { importItems } from './import-items.ts';
import { createProgress } from './import-progress.ts';
import { importSettings, type ImportSettings } from './import-settings.ts';
import { asLine, asSummary } from './import-words.ts';

export interface ImportSurroundings {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly input: Readable;
  readonly output: Writable;
  /** How far it has come, and what kept it from being done. */
  readonly progress: Writable;
  readonly signal: AbortSignal;
  /** As which user of the machine. */
  readonly user: string;
}

export type ImportExit = 0 | 1 | 2 | 130;

interface Wish {
  readonly path: string;
  readonly dryRun: boolean;
  readonly withdrawMissing: boolean;
}

export async function runImport(kind: OwnerKind, around: ImportSurroundings): Promise<ImportExit> {
  const { progress, signal } = around;
  const wish = readArguments(around.args);
  if (wish === undefined) return say(progress, usage(kind), 2);
  try {
    const settings = readSettings(importSettings, around.env);
    const database = await openOwn(kind, settings, wish);
    try {
      return await importFrom(kind, around, settings, wish, database);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (signal.aborted) return say(progress, 'Stopped. Nothing was imported. (Avbruten. Inget importerades.)', 130);
    return say(progress, explain(error, kind), 2);
  }
}

async function importFrom(
  kind: OwnerKind,
  { input, output, progress, signal, user }: ImportSurroundings,
  { ORGANISATION_ID: organisationId }: ImportSettings,
  { path, dryRun, withdrawMissing }: Wish,
  database: Database,
): Promise<ImportExit> {
  const size = path === '-' ? undefined : (await stat(path)).size;
  const file = path === '-' ? input : createReadStream(path, { highWaterMark: 262_144 });
  const outcome = await importItems(database, kind, {
    file: addAbortSignal(signal, file),
    dryRun,
    withdrawMissing,
    subject: `import:${user}`,
    organisationId,
    signal,
    onFault: async (fault) => {
      if (!output.write(`${asLine(fault)}\n`)) await once(output, 'drain');
    },
    onProgress: createProgress(progress, size, () => performance.now()),
  });
  return say(output, asSummary(outcome, dryRun), outcome.faults > 0 ? 1 : 0);
}

/** No migration is run here: an import into another organisation's database must not become one. */
async function openOwn({ concepts }: OwnerKind, settings: ImportSettings, { dryRun }: Wish): Promise<Database> {
  const { DATABASE_URL: url, DATA_DIRECTORY: dataDirectory } = settings;
  const model = ownerModel(concepts);
  if (url !== undefined || dataDirectory !== undefined) {
    return openDatabase({ url, dataDirectory, poolSize: 1 }, { ...model, migrations: [] });
  }
  if (dryRun) return openDatabase({}, model);
  throw new SettingsError(
    'Set DATABASE_URL or DATA_DIRECTORY as the organisation’s own process has it, or try with --dry-run.',
  );
}

function readArguments(args: readonly string[]): Wish | undefined {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': flag, 'withdraw-missing': flag },
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) return undefined;
    return { path, dryRun: values['dry-run'], withdrawMissing: values['withdraw-missing'] };
  } catch {
    return undefined;
  }
}

const usage = ({ subgraph }: OwnerKind): string =>
  [
    `npm run import:${subgraph} -- <file.jsonl> [--dry-run] [--withdraw-missing]`,
    '  <file.jsonl>         one item on each line (docs/importing-items.md); - reads standard input',
    '  --dry-run            checks all and tells what would change; writes nothing',
    '  --withdraw-missing   withdraws what an earlier import brought and this file lacks, in the categories that it has',
  ].join('\n');

function say(output: Writable, text: string, code: ImportExit): ImportExit {
  output.write(`${text}\n`);
  return code;
}

/** A message of the database may quote a row, so it is told by its code alone. */
function explain(error: unknown, { sector }: OwnerKind): string {
  const known =
    error instanceof Error && ['SettingsError', 'DataDirectoryInUse', 'WrongDatabaseLogin'].includes(error.name);
  if (known) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const hints: Readonly<Record<string, string>> = {
    ENOENT: 'There is no such file.',
    EISDIR: 'That is a directory.',
    EACCES: 'The file may not be read.',
    '42P01': `The database is not that of an organisation of ${sector}, or its process has not been started once yet.`,
    '42501': 'The database login may not do this (docs/for-operators.md).',
    ECONNREFUSED: 'The database cannot be reached. Check DATABASE_URL.',
  };
  return `Nothing was imported. ${hints[code] ?? 'The import could not be done; the database’s own log tells more.'} (${code})`;
}
