// How a guardian has answered, over all grants of the case (domain rules 9 and 10).
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';

export type GuardianConsentStatus = 'NOT_ASKED' | 'WAITING' | 'SIGNED' | 'REFUSED';

export function guardianStatus(grants: readonly ConsentGrant[], guardianId: string): GuardianConsentStatus {
  const answers = grants.flatMap(({ signers }) => signers.filter(({ id }) => id === guardianId));
  if (answers.length === 0) return 'NOT_ASKED';
  if (answers.some(({ refusedAt }) => refusedAt !== null)) return 'REFUSED';
  return answers.every(({ signedAt }) => signedAt !== null) ? 'SIGNED' : 'WAITING';
}
