// npm run directory -- <file.json> [--dry-run]: on coordination's database.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { databaseSettings } from '@hlt/service/process-settings.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { openDatabase } from '@hlt/shared/database/open-database.ts';
import { coordinationModel } from '../database.ts';
import { directoryUsage, runDirectoryCommand } from './run-directory-command.ts';

await runProcess(async () => {
  const words = process.argv.slice(2);
  const [path, ...more] = words.filter((word) => word !== '--dry-run');
  if (path === undefined || more.length > 0) {
    process.stdout.write(`${directoryUsage.join('\n')}\n`);
    process.exitCode = 2;
    return;
  }
  const text = await readFile(path, 'utf8');
  const env = readSettings(z.object(databaseSettings), process.env);
  const database = await openDatabase({ url: env.DATABASE_URL, dataDirectory: env.DATA_DIRECTORY }, coordinationModel);
  try {
    const { ok, lines } = await runDirectoryCommand(text, database.orm.em.fork(), {
      dryRun: words.includes('--dry-run'),
    });
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!ok) process.exitCode = 1;
  } finally {
    await database.close();
  }
});
