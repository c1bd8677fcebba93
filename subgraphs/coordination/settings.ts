// Coordination's settings, all from the environment; the two secrets have no default.
import { z } from 'zod';
import { addressSetting, databaseSettings, processSettings } from '@hlt/service/process-settings.ts';
import { organisationsFileSetting } from '@hlt/service/organisations/organisations-file.setting.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { longestMonthsSetting } from '@hlt/shared/consent/longest-validity.setting.ts';
import { keyEncryptionKeySetting } from '@hlt/shared/signing-keys/key-encryption-key.setting.ts';

const defaultPort = 4002;

export const coordinationSettings = z.object({
  ...processSettings(defaultPort),
  ...databaseSettings,
  /** `iss` of every release receipt. */
  RECEIPT_ISSUER: addressSetting,
  KEY_ENCRYPTION_KEY: keyEncryptionKeySetting,
  PSEUDONYM_SECRET: z.string().min(32, 'must be at least 32 random characters'),
  /** Who takes part and where: to whom grants are delivered, and whose statements are collected. */
  ORGANISATIONS_FILE: organisationsFileSetting,
  LONGEST_CONSENT_MONTHS: longestMonthsSetting,
  /** Where reminders are sent to, signed and without personal data; nowhere unless told. */
  EVENTS_WEBHOOK_URL: addressSetting.optional(),
  /** Example units, teams and contacts: `true`, or `false` for none; `false` in production unless told. */
  DIRECTORY_EXAMPLES: z.enum(['true', 'false'], 'must be true or false').optional(),
});

export type CoordinationEnvironment = z.infer<typeof coordinationSettings>;

export const readCoordinationSettings = (env: NodeJS.ProcessEnv): CoordinationEnvironment =>
  readSettings(coordinationSettings, env);
