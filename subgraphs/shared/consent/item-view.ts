// How the items of a released category are seen by whom the receipt is for: who has waived, what is held, who is looking.
import type { ItemView, Viewer } from '../item/item.rules.ts';
import { whoWaived } from '../person/waiver.ts';
import type { VerifiedReceipt } from '../receipt/verified-receipt.ts';
import type { Category } from './category.ts';
import { heldItems } from './hold.ts';
import type { OwnCopies } from './own-copies.ts';
import { recipientOf } from './receipt.ts';
import { isGuardian } from './recipient.ts';

export function itemView(
  receipt: VerifiedReceipt,
  { holds, waivers, caller }: OwnCopies,
  childId: string,
  category: Category,
  now: Date,
): ItemView {
  const recipient = recipientOf(receipt);
  const [{ purpose }] = receipt.authorization_details;
  return {
    viewer: viewerOf(receipt, caller),
    waived: whoWaived(waivers, { childId, category, recipient, purpose, now }),
    held: heldItems(holds, childId, category, now),
  };
}

/** In a preview the access token is the staff's: it never tells which guardian it is. */
function viewerOf(receipt: VerifiedReceipt, caller: OwnCopies['caller']): Viewer {
  if (!isGuardian(recipientOf(receipt))) return { as: 'STAFF' };
  const isPreview = receipt.authorization_details[0].recipient !== undefined;
  const known = isPreview ? null : caller;
  return { as: 'GUARDIAN', isIdentified: known !== null, personId: known?.personId ?? null };
}
