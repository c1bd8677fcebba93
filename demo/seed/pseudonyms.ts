// An owner is seeded with its own pseudonyms of the demo children only, never with the secret that they are made of.
import { childPseudonym } from '@hlt/coordination/consents/child-pseudonym.ts';
import { families } from '../families.ts';

/** By the child's id. */
export const demoPseudonyms = (secret: string, organisationId: string): Record<string, string> =>
  Object.fromEntries(families.map(({ childId }) => [childId, childPseudonym(secret, childId, organisationId)]));
