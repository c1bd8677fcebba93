// What a guardian is not shown of the consents: what the child decides alone, unless the guardian was asked as well (domain rule 11).
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';

export const isHiddenFromGuardian = ({ exception, signers }: ConsentGrant, guardianId: string): boolean =>
  exception?.code === 'CHILD_DECIDES' && !signers.some(({ id }) => id === guardianId);
