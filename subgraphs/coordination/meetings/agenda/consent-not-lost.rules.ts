// A case comes on an agenda while the family has not taken all of its consents back, refused them or let them run out.
import { grantState } from '@hlt/shared/consent/grant-state.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../../process/change-fault.ts';

export const faultsOfConsents = (grants: readonly ConsentGrant[], now: Date): Problem[] =>
  grants.every((grant) => isLost(grant, now)) ? [noConsent] : [];

/** One that still waits for a signature is not lost: the meeting can be prepared. */
const isLost = (grant: ConsentGrant, now: Date): boolean =>
  ['WITHDRAWN', 'REFUSED', 'EXPIRED'].includes(grantState(grant, now));

const noConsent = fault(
  'NO_CONSENT',
  'Ärendet har inget samtycke som gäller eller väntar på underskrift. Tala med familjen om ett nytt samtycke.',
  'The case has no consent that is in force or waits for a signature. Talk with the family about a new one.',
  'caseId',
);
