// The running owner makes its first keys and signs with them; no key is ever removed, and none is put in the place of another.
import { migration } from '../database/migration.ts';

export const signingKeysRightsMigration = migration(
  'owner-044-signing-keys-rights',
  `grant select, insert, update (state, wrapped_private_jwk, active_at, retiring_at, retired_at)
    on signing_key to hlt_application`,
);
