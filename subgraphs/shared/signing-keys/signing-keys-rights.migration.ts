// The running owner makes its first keys and signs with them; no key is ever removed.
import { migration } from '../database/migration.ts';

export const signingKeysRightsMigration = migration(
  'owner-044-signing-keys-rights',
  `grant select, insert, update on signing_key to hlt_application`,
);
