// npm run keys -- list | rotate | retire <kid>: coordination's signing keys, on the database of the settings.
import { z } from 'zod';
import { databaseSettings } from '@hlt/service/process-settings.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { openDatabase } from '@hlt/shared/database/open-database.ts';
import { coordinationModel } from '../database.ts';
import { keyEncryptionKeySetting } from '../key-encryption-key.ts';
import { keyVault } from './key-vault.ts';
import { runKeysCommand } from './run-keys-command.ts';

const settings = z.object({ ...databaseSettings, KEY_ENCRYPTION_KEY: keyEncryptionKeySetting });

await runProcess(async () => {
  const env = readSettings(settings, process.env);
  const database = await openDatabase({ url: env.DATABASE_URL, dataDirectory: env.DATA_DIRECTORY }, coordinationModel);
  try {
    const lines = await runKeysCommand(
      process.argv.slice(2),
      database.orm.em.fork(),
      keyVault(env.KEY_ENCRYPTION_KEY),
      new Date(),
    );
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await database.close();
  }
});
