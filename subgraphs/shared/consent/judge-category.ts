// Whether the family's consent opens one category for one recipient. Coordination asks it when it mints a receipt and explains
// access; every owner asks it again of its own copy. Pure, closed by default, blind to the order and number of the grants.
import { discloserOf, type Category, type Purpose, type Sector } from './category.ts';
import { grantState, type GrantState } from './grant-state.ts';
import type { ConsentGrant } from './grant.ts';
import { isGuardian, recipientShortfall, type Recipient } from './recipient.ts';
import type { WithheldReason } from './withheld-reason.ts';

export interface Question {
  readonly category: Category;
  /** The sector of the organisation that would disclose it. */
  readonly sector: Sector;
  readonly recipient: Recipient;
  readonly purpose: Purpose;
  readonly now: Date;
}

export type ConsentVerdict =
  | { readonly released: true; readonly grantId: string }
  /** The grant that is nearest to opening it; none when no grant names the category. */
  | { readonly released: false; readonly reason: WithheldReason; readonly grantId: string | null };

/** When several grants fall short, the reason of the one that is nearest to opening is told. */
const nearestFirst: readonly WithheldReason[] = [
  'RECIPIENT_EXCLUDED',
  'RECIPIENT_NOT_NAMED',
  'PURPOSE_NOT_NAMED',
  'WAITING_FOR_OTHER_GUARDIAN',
  'CONSENT_NOT_YET_VALID',
  'CONSENT_REFUSED',
  'CONSENT_EXPIRED',
  'CONSENT_WITHDRAWN',
];

const reasonOfState: Readonly<Record<Exclude<GrantState, 'ACTIVE'>, WithheldReason>> = {
  WAITING_FOR_OTHER_GUARDIAN: 'WAITING_FOR_OTHER_GUARDIAN',
  REFUSED: 'CONSENT_REFUSED',
  NOT_YET_VALID: 'CONSENT_NOT_YET_VALID',
  EXPIRED: 'CONSENT_EXPIRED',
  WITHDRAWN: 'CONSENT_WITHDRAWN',
};

/** `grants`: those of one child, case and disclosing organisation. */
export function judgeCategory(grants: readonly ConsentGrant[], question: Question): ConsentVerdict {
  const short: { reason: WithheldReason; grantId: string }[] = [];
  for (const grant of [...grants].sort(byId)) {
    if (!names(grant, question) || isKeptFrom(question.recipient, grant)) continue;
    const reason = shortfall(grant, question);
    if (reason === undefined) return { released: true, grantId: grant.id };
    short.push({ reason, grantId: grant.id });
  }
  const nearest = short.sort((a, b) => nearestFirst.indexOf(a.reason) - nearestFirst.indexOf(b.reason))[0];
  return { released: false, ...(nearest ?? { reason: 'NO_CONSENT', grantId: null }) };
}

/** Only the grant of the unit that discloses the category counts: EMI's is one of its own (domain rule 6). */
const names = (grant: ConsentGrant, { category, sector }: Question): boolean =>
  grant.categories.includes(category) && grant.secrecyUnit === discloserOf(sector, category);

function shortfall(grant: ConsentGrant, question: Question): WithheldReason | undefined {
  if (grant.withdrawnCategories.includes(question.category)) return 'CONSENT_WITHDRAWN';
  const state = grantState(grant, question.now);
  if (state !== 'ACTIVE') return reasonOfState[state];
  if (grant.purpose !== question.purpose) return 'PURPOSE_NOT_NAMED';
  // Guardians may see what they have let others see, whoever the recipients are.
  return isGuardian(question.recipient) ? undefined : recipientShortfall(grant.recipients, question.recipient);
}

/** To a guardian it is as if there were no such grant: no reason tells what the child has decided alone (domain rule 11). */
const isKeptFrom = (recipient: Recipient, { exception }: ConsentGrant): boolean =>
  isGuardian(recipient) && exception?.code === 'CHILD_DECIDES';

const byId = (a: ConsentGrant, b: ConsentGrant): number => (a.id < b.id ? -1 : 1);
