// The consent grant: what the family signed for one discloser (domain rules 6-13). Its state is derived, never stored.
import type { Category, Purpose, SecrecyUnit, Sector } from './category.ts';

/** Coded exceptions from "all guardians sign", each with a written reason (domain rule 9). */
export const exceptionCodes = ['SOLE_CUSTODY', 'GUARDIAN_PREVENTED', 'CHILD_DECIDES', 'LEGAL_REVIEW'] as const;
export type ExceptionCode = (typeof exceptionCodes)[number];

export interface Signer {
  /** Coordination's id of the guardian (or of the child that decides for itself). */
  readonly id: string;
  readonly capacity: 'GUARDIAN' | 'CHILD';
  readonly signedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly method: 'ELECTRONIC' | 'PAPER' | null;
}

export interface Recipients {
  readonly sectors: readonly Sector[];
  readonly organisationIds: readonly string[];
  readonly excludedOrganisationIds: readonly string[];
}

export interface ConsentGrant {
  readonly id: string;
  /** Rises with every change; the newest one wins. */
  readonly version: number;
  /** The child's id in the holder's own database. */
  readonly childId: string;
  /** The child's pairwise pseudonym for this organisation: `sub` of every receipt. */
  readonly childPseudonym: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly secrecyUnit: SecrecyUnit;
  readonly recipients: Recipients;
  readonly categories: readonly Category[];
  readonly purpose: Purpose;
  readonly validFrom: Date;
  readonly validUntil: Date;
  /** Everyone whose signature is needed; the registered guardians, unless an exception says otherwise. */
  readonly signers: readonly Signer[];
  readonly exception: { readonly code: ExceptionCode; readonly reason: string } | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnCategories: readonly Category[];
}
