// npm run keys -- list | rotate | retire <kid> | tell: the signing keys of coordination or of an owner, on the database of the settings.
import { z } from 'zod';
import { organisationsFileSetting } from '@hlt/service/organisations/organisations-file.setting.ts';
import { readOrganisations } from '@hlt/service/organisations/organisations.ts';
import { addressSetting, databaseSettings } from '@hlt/service/process-settings.ts';
import { runProcess } from '@hlt/service/run-process.ts';
import { readSettings, SettingsError } from '@hlt/service/settings.ts';
import { openDatabase, type DatabaseModel } from '../database/open-database.ts';
import { keyEncryptionKeySetting } from './key-encryption-key.setting.ts';
import { keyVault } from './key-vault.ts';
import { runKeysCommand } from './run-keys-command.ts';
import { SigningKeyEntity } from './signing-key.entity.ts';
import type { OtherParty } from './tell-keys-changed.ts';

const settings = z.object({
  ...databaseSettings,
  MIGRATION_DATABASE_URL: databaseSettings.DATABASE_URL,
  KEY_ENCRYPTION_KEY: keyEncryptionKeySetting,
  /** Coordination's: it tells the organisations. */
  ORGANISATIONS_FILE: organisationsFileSetting.optional(),
  /** An owner's: it tells coordination. */
  COORDINATION_URL: addressSetting.optional(),
});
type KeysSettings = z.infer<typeof settings>;

/** The process itself brings its tables up to date; the command only uses one of them. */
const keysModel: DatabaseModel = { entities: [SigningKeyEntity], migrations: [] };

function othersOf({ ORGANISATIONS_FILE, COORDINATION_URL }: KeysSettings): OtherParty[] {
  if (ORGANISATIONS_FILE !== undefined)
    return readOrganisations(ORGANISATIONS_FILE).map(({ id: name, url }) => ({ name, url }));
  return COORDINATION_URL === undefined ? [] : [{ name: 'coordination', url: COORDINATION_URL }];
}

await runProcess(async () => {
  const env = readSettings(settings, process.env);
  const url = env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL;
  if (url === undefined && env.DATA_DIRECTORY === undefined)
    throw new SettingsError('Set DATABASE_URL (or MIGRATION_DATABASE_URL), or DATA_DIRECTORY: whose keys are they?');
  const database = await openDatabase({ url, dataDirectory: env.DATA_DIRECTORY, poolSize: 1 }, keysModel);
  try {
    const vault = keyVault(env.KEY_ENCRYPTION_KEY);
    const em = database.orm.em.fork();
    const lines = await runKeysCommand(process.argv.slice(2), em, vault, new Date(), othersOf(env));
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await database.close();
  }
});
