// Released or why not, for each category that an organisation could disclose, and who has not answered yet. The same judge as
// the receipt's and the owner's, so that the explanation and the release cannot disagree.
import {
  categoriesOf,
  discloserOf,
  type Category,
  type Purpose,
  type SecrecyUnit,
  type Sector,
} from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { judgeCategory, type ConsentVerdict } from '@hlt/shared/consent/judge-category.ts';
import type { Recipient } from '@hlt/shared/consent/recipient.ts';
import type { WithheldReason } from '@hlt/shared/consent/withheld-reason.ts';

export interface CategoryExplanation {
  readonly organisationId: string;
  readonly secrecyUnit: SecrecyUnit;
  readonly category: Category;
  /** Null: the consent opens it. */
  readonly reason: WithheldReason | null;
  /** Signers who have not signed, or who have said no; guardians' ids, or the child's. */
  readonly missingFrom: readonly string[];
  /** The one that opens it, or is nearest to; none when no grant names it. */
  readonly grantId: string | null;
}

export interface Asked {
  readonly organisation: { readonly id: string; readonly sector: Sector };
  /** All grants of the case. */
  readonly grants: readonly ConsentGrant[];
  /** Whether the owner has acknowledged a grant as it is now. */
  readonly isAcknowledged: (grant: ConsentGrant) => boolean;
  readonly recipient: Recipient;
  readonly purpose: Purpose;
  readonly now: Date;
}

export function explainOrganisation({ organisation, grants, isAcknowledged, ...asked }: Asked): CategoryExplanation[] {
  const { id: organisationId, sector } = organisation;
  const own = grants.filter((grant) => grant.organisationId === organisationId);
  const acknowledged = own.filter(isAcknowledged);
  return categoriesOf(sector).flatMap((category) => {
    const secrecyUnit = discloserOf(sector, category);
    if (secrecyUnit === undefined) return [];
    const question = { category, sector, ...asked };
    const signed = judgeCategory(own, question);
    const arrived = judgeCategory(acknowledged, question);
    const { grantId } = arrived.released ? arrived : signed;
    const reason = reasonOf(signed, arrived);
    const nearest = own.find(({ id }) => id === grantId);
    return [{ organisationId, secrecyUnit, category, reason, missingFrom: missingSigners(reason, nearest), grantId }];
  });
}

/** What the family signed, and of that what the owner has got: not acknowledged yet, nothing is released. */
function reasonOf(signed: ConsentVerdict, arrived: ConsentVerdict): WithheldReason | null {
  if (!signed.released) return signed.reason;
  return arrived.released ? null : 'CONSENT_NOT_DELIVERED';
}

function missingSigners(reason: WithheldReason | null, grant: ConsentGrant | undefined): string[] {
  const signers = grant?.signers ?? [];
  if (reason === 'WAITING_FOR_OTHER_GUARDIAN') {
    return signers.filter(({ signedAt }) => signedAt === null).map(({ id }) => id);
  }
  if (reason === 'CONSENT_REFUSED') return signers.filter(({ refusedAt }) => refusedAt !== null).map(({ id }) => id);
  return [];
}
