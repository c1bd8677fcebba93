// A stored grant as the domain knows it, and the copy that its discloser is given to keep (domain rule 6).
import type { ConsentGrant, Signer } from '@hlt/shared/consent/grant.ts';
import { childPseudonym } from './child-pseudonym.ts';
import type { ConsentGrantRow, ConsentSignerRow } from './consent.entity.ts';

export function toConsentGrant(
  row: ConsentGrantRow,
  signers: readonly ConsentSignerRow[],
  pseudonymSecret: string,
): ConsentGrant {
  return {
    id: row.id,
    version: row.version,
    childId: row.childId,
    childPseudonym: childPseudonym(pseudonymSecret, row.childId, row.organisationId),
    caseId: row.caseId,
    organisationId: row.organisationId,
    secrecyUnit: row.secrecyUnit,
    recipients: {
      sectors: row.recipientSectors,
      organisationIds: row.recipientOrganisationIds,
      excludedOrganisationIds: row.excludedOrganisationIds,
    },
    categories: row.categories,
    purpose: row.purpose,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    signers: signers.map((signer) => toSigner(signer, row.childId)),
    exception: row.exceptionCode ? { code: row.exceptionCode, reason: row.exceptionReason ?? '' } : null,
    withdrawnAt: row.withdrawnAt ?? null,
    withdrawnCategories: row.withdrawnCategories,
  };
}

const toSigner = (row: ConsentSignerRow, childId: string): Signer => ({
  id: row.guardianId ?? childId,
  capacity: row.capacity,
  signedAt: row.signedAt ?? null,
  refusedAt: row.refusedAt ?? null,
  method: row.method ?? null,
});

/** What the owner stores: it puts its own id of the child to it. */
export type GrantCopy = Omit<ConsentGrant, 'childId'>;

export function grantCopy({ childId: _ours, ...copy }: ConsentGrant): GrantCopy {
  return copy;
}
