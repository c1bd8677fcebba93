// From the environment's settings to what coordination is built of.
import { callersFromSettings } from '@hlt/service/caller/callers-from-settings.ts';
import type { Log } from '@hlt/service/log.ts';
import type { Organisations } from '@hlt/service/organisations/organisations.ts';
import type { CoordinationSettings } from './coordination.ts';
import type { CoordinationEnvironment } from './settings.ts';

export const coordinationOptions = (
  env: CoordinationEnvironment,
  log: Log,
  organisations: Organisations,
): CoordinationSettings => ({
  database: { url: env.DATABASE_URL, dataDirectory: env.DATA_DIRECTORY },
  callers: callersFromSettings(env),
  log,
  receiptIssuer: env.RECEIPT_ISSUER,
  keyEncryptionKey: env.KEY_ENCRYPTION_KEY,
  pseudonymSecret: env.PSEUDONYM_SECRET,
  organisations: () => organisations.all,
  longestMonths: env.LONGEST_CONSENT_MONTHS,
  eventsWebhookUrl: env.EVENTS_WEBHOOK_URL,
  directoryExamples:
    env.DIRECTORY_EXAMPLES === undefined ? env.NODE_ENV !== 'production' : env.DIRECTORY_EXAMPLES === 'true',
});
