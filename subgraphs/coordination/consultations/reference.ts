// The reference by which a guardian reads the answer: shown to it alone, so that the hub need not know who asked (domain rule 20).
import { createHash, createHmac } from 'node:crypto';

/** Without letters and digits that are mistaken for each other. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = 20;

/** Sent again with the same key it is the same, though nothing of it is stored: `secret` makes it, and the database has only its hash. */
export function consultationReference(secret: string, subject: string, key: string): string {
  const made = createHmac('sha256', secret)
    .update(JSON.stringify(['consultation', subject, key]))
    .digest();
  const letters = [...made.subarray(0, bytes)].map((byte) => alphabet[byte & 31] ?? '').join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

export const hashOfReference = (reference: string): string =>
  createHash('sha256')
    .update(reference.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex');
