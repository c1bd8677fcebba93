// The settings of an owner's process.
import { addressSetting, databaseSettings, processSettings } from '@hlt/service/process-settings.ts';
import { z } from 'zod';
import { longestMonthsSetting } from '../consent/longest-validity.setting.ts';
import { keyEncryptionKeySetting } from '../signing-keys/key-encryption-key.setting.ts';
import { staffSettings } from '../staff/staff-settings.ts';

/** Also the value of `aud` in a receipt, so it is short and plain. */
export const organisationIdSetting = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'must be small letters, digits and hyphens, such as umea-skola');

export const ownerSettings = (port: number) =>
  z.object({
    ...processSettings(port),
    ...databaseSettings,
    /** The login that owns the tables; without it DATABASE_URL's does both. */
    MIGRATION_DATABASE_URL: databaseSettings.DATABASE_URL,
    ORGANISATION_ID: organisationIdSetting,
    RECEIPT_ISSUER: addressSetting,
    RECEIPT_JWKS_URI: addressSetting,
    /** The owner's own signing keys are stored under it. */
    KEY_ENCRYPTION_KEY: keyEncryptionKeySetting,
    /** Where a withdrawal is told at once; without it coordination finds it within a minute. */
    COORDINATION_URL: addressSetting.optional(),
    LONGEST_CONSENT_MONTHS: longestMonthsSetting,
    ...staffSettings,
  });

export type OwnerSettings = z.infer<ReturnType<typeof ownerSettings>>;
