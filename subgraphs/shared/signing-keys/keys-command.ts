// npm run keys -- list | rotate | retire <kid>: the signing keys of coordination or of an owner, on the database of the settings.
import { z } from 'zod';
import { databaseSettings } from '@hlt/service/process-settings.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { openDatabase, type DatabaseModel } from '../database/open-database.ts';
import { keyEncryptionKeySetting } from './key-encryption-key.setting.ts';
import { keyVault } from './key-vault.ts';
import { runKeysCommand } from './run-keys-command.ts';
import { SigningKeyEntity } from './signing-key.entity.ts';

const settings = z.object({ ...databaseSettings, KEY_ENCRYPTION_KEY: keyEncryptionKeySetting });

/** The process itself brings its tables up to date; the command only uses one of them. */
const keysModel: DatabaseModel = { entities: [SigningKeyEntity], migrations: [] };

await runProcess(async () => {
  const env = readSettings(settings, process.env);
  const database = await openDatabase({ url: env.DATABASE_URL, dataDirectory: env.DATA_DIRECTORY }, keysModel);
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
