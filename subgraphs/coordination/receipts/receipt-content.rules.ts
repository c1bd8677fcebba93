// What a receipt says: this caller, this case, this organisation, the grants of both, and the categories that they open.
import type { Caller } from '@hlt/service/caller/caller.ts';
import { categoriesOf, type Category, type Purpose, type Sector } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { judgeCategory } from '@hlt/shared/consent/judge-category.ts';
import type { AccountDetails, Actor, GrantReference, ReleaseDetails } from '@hlt/shared/consent/receipt.ts';
import type { ReceiptContent } from '@hlt/shared/receipt/mint-receipt.ts';
import type { Place, StaffPlace } from '../cases/may-open-case.rules.ts';
import type { ReceiptUse } from './receipt-wish.ts';

/** A guardian belongs to no organisation, nor does a child, and no consent names this one. */
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

/** A guardian, or the child itself. */
export const familyActor = (sub: string, role: 'GUARDIAN' | 'CHILD'): Actor => ({
  sub,
  organisation: noOrganisation,
  sector: null,
  role,
  profession: null,
  unit: null,
});

export function actorOf({ subject }: Caller, place: Place): Actor {
  if (place.as === 'GUARDIAN') return familyActor(subject, 'GUARDIAN');
  return actorAt(subject, place);
}

type StaffSeat = Pick<StaffPlace, 'role' | 'organisationId' | 'sector' | 'profession' | 'unitId'>;

/** A professional, by what the place in the case says. */
export function actorAt(sub: string, place: StaffSeat): Actor {
  const role = place.role === 'COORDINATOR' ? 'COORDINATOR' : 'PROFESSIONAL';
  const { organisationId: organisation, sector, profession, unitId: unit } = place;
  return { sub, organisation, sector, role, profession, unit };
}

function categoriesFor({ organisation, purpose, grants }: ReceiptSubject, recipient: Actor, now: Date): Category[] {
  const { sector } = organisation;
  return categoriesOf(sector).filter(
    (category) => judgeCategory(grants, { category, sector, recipient, purpose, now }).released,
  );
}

/** What the receipt opens. The categories are judged for whoever would see them: in a preview, not the caller. */
export function detailsFor(
  subject: ReceiptSubject,
  actor: Actor,
  use: ReceiptUse,
  now: Date,
): ReleaseDetails | AccountDetails {
  const { caseId, purpose } = subject;
  if (use.for === 'ACCOUNT') return { type: 'hlt-account', case: caseId, purpose, categories: [], names: use.names };
  const recipient = use.for === 'PREVIEW' ? use.recipient : undefined;
  const categories = categoriesFor(subject, recipient ?? actor, now);
  return { type: 'hlt-release', case: caseId, purpose, categories, ...(recipient && { recipient }) };
}

/** The newest first. */
export const grantsFor = ({ grants }: ReceiptSubject, use: ReceiptUse): readonly GrantReference[] =>
  use.for === 'ACCOUNT'
    ? use.grants
    : [...grants]
        .sort((a, b) => b.validUntil.getTime() - a.validUntil.getTime())
        .map(({ id, version }) => ({ id, version }));

export interface ReceiptIssue {
  readonly issuer: string;
  readonly receiptId: string;
  readonly transactionId: string;
  readonly decisionId: string;
}

export function receiptContent(
  subject: ReceiptSubject,
  actor: Actor,
  details: ReleaseDetails | AccountDetails,
  grants: readonly GrantReference[],
  { issuer, receiptId, transactionId, decisionId }: ReceiptIssue,
): ReceiptContent {
  const { organisation, childPseudonym } = subject;
  return {
    iss: issuer,
    aud: organisation.id,
    sub: childPseudonym,
    jti: receiptId,
    txn: transactionId,
    act: actor,
    authorization_details: [details],
    grants: grants.slice(0, mostGrants),
    decision_ref: decisionId,
  };
}
