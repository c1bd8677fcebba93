// What a consent grant is worth at a moment. Closed by default: whatever is not wholly in order is not ACTIVE.
import type { ConsentGrant, Signer } from './grant.ts';

export type GrantState =
  'ACTIVE' | 'WAITING_FOR_OTHER_GUARDIAN' | 'REFUSED' | 'NOT_YET_VALID' | 'EXPIRED' | 'WITHDRAWN';

export function grantState(grant: ConsentGrant, now: Date): GrantState {
  if (grant.withdrawnAt !== null) return 'WITHDRAWN'; // Domain rule 13: by any signer, at once.
  if (grant.signers.some((signer) => signer.refusedAt !== null)) return 'REFUSED'; // Domain rule 10.
  if (!(now < grant.validUntil)) return 'EXPIRED';
  if (!isSigned(grant, now)) return 'WAITING_FOR_OTHER_GUARDIAN';
  if (!(now >= grant.validFrom)) return 'NOT_YET_VALID';
  return 'ACTIVE';
}

/** Everyone has signed, or a coded exception with a written reason lets fewer do (domain rule 9, FB 6:11 and 6:13). */
function isSigned({ signers, exception }: ConsentGrant, now: Date): boolean {
  const hasSigned = ({ signedAt }: Signer): boolean => signedAt !== null && signedAt <= now;
  const signed = signers.filter(hasSigned);
  if (signed.length === 0) return false;
  if (signed.length === signers.length) return true;
  if (exception === null || exception.reason.trim() === '') return false;
  // The child's signature opens only what the child decides; every other exception lets one guardian do for both.
  const decider = exception.code === 'CHILD_DECIDES' ? 'CHILD' : 'GUARDIAN';
  return signed.some(({ capacity }) => capacity === decider);
}
