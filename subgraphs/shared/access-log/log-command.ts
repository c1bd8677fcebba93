// npm run log -- verify | head | sample | record-check | cut: an owner's access log, on the database of its settings. Reads as
// hlt_log_reader; only the cut is made as the owner of the tables.
import { z } from 'zod';
import { databaseSettings } from '@hlt/service/process-settings.ts';
import { scrubText } from '@hlt/service/log/scrub.ts';
import { readSettings, SettingsError } from '@hlt/service/settings.ts';
import { openDatabase } from '../database/open-database.ts';
import { logReaderRole } from '../database/roles.migration.ts';
import { runLogCommand } from './run-log-command.ts';

const settings = z
  .object({ ...databaseSettings, MIGRATION_DATABASE_URL: databaseSettings.DATABASE_URL })
  .transform(({ DATABASE_URL, MIGRATION_DATABASE_URL, DATA_DIRECTORY }) => ({
    url: MIGRATION_DATABASE_URL ?? DATABASE_URL,
    dataDirectory: DATA_DIRECTORY,
  }));

try {
  const where = readSettings(settings, process.env);
  if (where.url === undefined && where.dataDirectory === undefined) {
    throw new SettingsError('Set DATABASE_URL (or MIGRATION_DATABASE_URL), or DATA_DIRECTORY: which log is it?');
  }
  const database = await openDatabase(
    { ...where, poolSize: 1 },
    { entities: [], migrations: [], applicationRole: logReaderRole },
  );
  try {
    const { code, lines } = await runLogCommand(process.argv.slice(2), database, new Date());
    process.stdout.write(`${lines.join('\n')}\n`);
    process.exitCode = code;
  } finally {
    await database.close();
  }
} catch (error) {
  process.stderr.write(
    `The log could not be checked: ${scrubText(error instanceof Error ? error.message : 'unknown')}\n`,
  );
  process.exitCode = 2;
}
