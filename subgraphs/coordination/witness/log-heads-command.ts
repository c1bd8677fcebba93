// npm run log-heads -- export <organisation> | alarms | settle <organisation> <what it was>: on coordination's database.
import { z } from 'zod';
import { databaseSettings } from '@hlt/service/process-settings.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { openDatabase } from '@hlt/shared/database/open-database.ts';
import { coordinationModel } from '../database.ts';
import { runLogHeadsCommand } from './run-log-heads-command.ts';

await runProcess(async () => {
  const env = readSettings(z.object(databaseSettings), process.env);
  const database = await openDatabase({ url: env.DATABASE_URL, dataDirectory: env.DATA_DIRECTORY }, coordinationModel);
  try {
    const lines = await runLogHeadsCommand(process.argv.slice(2), database.orm.em.fork(), new Date());
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  } finally {
    await database.close();
  }
});
