// An adult's own waiver: what the owner's items say about this parent, sibling or partner may be shown with them (domain rule 12,
// OSL 10:1 and 12:2). It names one child, categories, recipients, a purpose and a period; there is no blanket one.
import type { Category, Purpose } from '../consent/category.ts';
import type { Recipients } from '../consent/grant.ts';
import { isGuardian, recipientShortfall, type Recipient } from '../consent/recipient.ts';

interface WaiverRecipients extends Recipients {
  /** The child's guardians too. */
  readonly guardians: boolean;
}

export interface Waiver {
  /** The adult, as the owner's own person. */
  readonly personId: string;
  readonly childId: string;
  readonly categories: readonly Category[];
  readonly recipients: WaiverRecipients;
  readonly purpose: Purpose;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly signedAt: Date;
  readonly withdrawnAt: Date | null;
}

export interface WaiverQuestion {
  readonly childId: string;
  readonly category: Category;
  readonly recipient: Recipient;
  readonly purpose: Purpose;
  readonly now: Date;
}

/** Everyone who has waived for this; each once, in order. */
export const whoWaived = (waivers: readonly Waiver[], question: WaiverQuestion): string[] =>
  [...new Set(waivers.filter((waiver) => holdsFor(waiver, question)).map(({ personId }) => personId))].sort();

const holdsFor = (waiver: Waiver, { childId, category, recipient, purpose, now }: WaiverQuestion): boolean =>
  waiver.withdrawnAt === null && // Domain rule 13: at any time, at once.
  waiver.signedAt <= now &&
  waiver.validFrom <= now &&
  now < waiver.validUntil &&
  waiver.childId === childId &&
  waiver.purpose === purpose &&
  waiver.categories.includes(category) &&
  names(waiver.recipients, recipient);

const names = (recipients: WaiverRecipients, recipient: Recipient): boolean =>
  isGuardian(recipient) ? recipients.guardians : recipientShortfall(recipients, recipient) === undefined;
