// A stored copy of a grant as the rules take it.
import type { ConsentGrant, Signer } from './grant.ts';

/** In JSON a moment is a text, and what is nothing may be missing. */
export type StoredCopy = Omit<ConsentGrant, 'exception' | 'withdrawnAt'> & {
  readonly exception?: ConsentGrant['exception'] | undefined;
  readonly withdrawnAt?: Date | null | undefined;
};

export const grantOf = (row: StoredCopy): ConsentGrant => ({
  ...row,
  signers: row.signers.map(signerOf),
  exception: row.exception ?? null,
  withdrawnAt: row.withdrawnAt ?? null,
});

const signerOf = (signer: Signer): Signer => ({
  ...signer,
  signedAt: signer.signedAt && new Date(signer.signedAt),
  refusedAt: signer.refusedAt && new Date(signer.refusedAt),
});
