// KEY_ENCRYPTION_KEY: what the signing keys are stored under.
import { z } from 'zod';

export const keyEncryptionKeySetting = z
  .string()
  .regex(/^[\w-]{43}$/, 'must be 32 random bytes in base64url (43 characters)')
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64url')));
