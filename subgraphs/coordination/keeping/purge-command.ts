// npm run purge -- --dry-run | --without-export | retention: on coordination's database. To be run regularly, such as every night.
import { z } from 'zod';
import { databaseSettings } from '@hlt/service/process-settings.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { openDatabase } from '@hlt/shared/database/open-database.ts';
import { coordinationModel } from '../database.ts';
import { purgeUsage, runPurgeCommand } from './run-purge-command.ts';

await runProcess(async () => {
  const env = readSettings(z.object(databaseSettings), process.env);
  const database = await openDatabase({ url: env.DATABASE_URL, dataDirectory: env.DATA_DIRECTORY }, coordinationModel);
  try {
    const lines = await runPurgeCommand(process.argv.slice(2), () => database.orm.em.fork(), new Date());
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    if (lines === purgeUsage) process.exitCode = 2;
  } finally {
    await database.close();
  }
});
