// The child's name in a receipt: another one for each organisation, so that two organisations cannot compare theirs.
import { createHmac } from 'node:crypto';

/** `secret`: PSEUDONYM_SECRET. Stable for as long as the secret is; 43 characters of base64url. */
export const childPseudonym = (secret: string, childId: string, organisationId: string): string =>
  createHmac('sha256', secret).update(`${organisationId}\n${childId}`).digest('base64url');
