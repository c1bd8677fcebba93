// What a receipt says: this caller, this case, this organisation, the grants of both, and the categories that they open.
import type { Caller } from '@hlt/service/caller/caller.ts';
import { categoriesOf, type Category, type Purpose, type Sector } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { judgeCategory } from '@hlt/shared/consent/judge-category.ts';
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import type { ReceiptContent } from '@hlt/shared/receipt/mint-receipt.ts';
import type { Place } from '../cases/may-open-case.rules.ts';

/** A guardian belongs to no organisation, and no consent names this one. */
const noOrganisation = 'guardian';
/** More than an owner accepts in one receipt would close everything; the newest grants are the ones that count. */
const mostGrants = 50;

export interface ReceiptSubject {
  readonly caseId: string;
  readonly purpose: Purpose;
  readonly organisation: { readonly id: string; readonly sector: Sector };
  /** Those of the case and of this organisation; withdrawn and expired ones too, so that the owner can tell the reason. */
  readonly grants: readonly ConsentGrant[];
  readonly childPseudonym: string;
}

export function actorOf({ subject }: Caller, place: Place): Actor {
  if (place.as === 'GUARDIAN') {
    return { sub: subject, organisation: noOrganisation, sector: null, role: 'GUARDIAN', profession: null, unit: null };
  }
  const role = place.role === 'COORDINATOR' ? 'COORDINATOR' : 'PROFESSIONAL';
  const { organisationId: organisation, sector, profession, unitId: unit } = place;
  return { sub: subject, organisation, sector, role, profession, unit };
}

export function categoriesFor(
  { organisation, purpose, grants }: ReceiptSubject,
  recipient: Actor,
  now: Date,
): Category[] {
  const { sector } = organisation;
  return categoriesOf(sector).filter(
    (category) => judgeCategory(grants, { category, sector, recipient, purpose, now }).released,
  );
}

export interface ReceiptIssue {
  readonly issuer: string;
  readonly receiptId: string;
  readonly transactionId: string;
  readonly decisionId: string;
}

export function receiptContent(
  subject: ReceiptSubject,
  actor: Actor,
  categories: readonly Category[],
  { issuer, receiptId, transactionId, decisionId }: ReceiptIssue,
): ReceiptContent {
  const { caseId, purpose, organisation, grants, childPseudonym } = subject;
  const newestFirst = [...grants].sort((a, b) => b.validUntil.getTime() - a.validUntil.getTime());
  return {
    iss: issuer,
    aud: organisation.id,
    sub: childPseudonym,
    jti: receiptId,
    txn: transactionId,
    act: actor,
    authorization_details: [{ type: 'hlt-release', case: caseId, purpose, categories }],
    grants: newestFirst.slice(0, mostGrants).map(({ id, version }) => ({ id, version })),
    decision_ref: decisionId,
  };
}
