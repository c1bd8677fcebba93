// The owner's decision: its own grant copies ∩ receipt ∩ request, less its holds, with how the items of what is left are seen. Closed
// by default, and the only maker of a Release, without which no reader of personal rows can be called: no release, no read.
import type { ItemView } from '../item/item.rules.ts';
import type { VerifiedReceipt } from '../receipt/verified-receipt.ts';
import { discloserOf, type Category, type Sector } from './category.ts';
import { isHeld } from './hold.ts';
import { itemView } from './item-view.ts';
import { judgeCategory } from './judge-category.ts';
import { deliveredGrants, type Delivered, type OwnCopies } from './own-copies.ts';
import { recipientOf, type GrantReference } from './receipt.ts';
import type { WithheldReason } from './withheld-reason.ts';

export interface ReleaseRequest {
  /** The owner that decides. */
  readonly organisationId: string;
  readonly sector: Sector;
  /** What the query asks for. */
  readonly categories: readonly Category[];
}

/** Nominal: the class is not exported as a value, so nothing else makes one. */
class Release {
  readonly #decidedHere = true;
  readonly released: ReadonlySet<Category>;

  constructor(
    /** The owner's own id of the child; null when no own copy of a grant tells which child it is. */
    readonly childId: string | null,
    /** How the items of each released category are seen. */
    readonly views: ReadonlyMap<Category, ItemView>,
    readonly withheld: ReadonlyMap<Category, WithheldReason>,
    /** The own copies that were judged. */
    readonly grants: readonly GrantReference[],
  ) {
    this.released = new Set(views.keys());
  }

  static isOne(value: object): boolean {
    return #decidedHere in value;
  }
}
export type { Release };

/** True only of what decideRelease returned, whatever the type system was told. */
export const isRelease = (value: object): boolean => Release.isOne(value);

/** `receipt`: undefined when none holds. `copies`: the own copies of the grants that it names, with their child's holds and waivers. */
export function decideRelease(
  receipt: VerifiedReceipt | undefined,
  copies: OwnCopies,
  request: ReleaseRequest,
  now: Date,
): Release {
  const delivered = receipt && deliveredGrants(receipt, copies.grants, request.organisationId, now);
  const views = new Map<Category, ItemView>();
  const withheld = new Map<Category, WithheldReason>();
  for (const category of request.categories) {
    const outcome =
      receipt && delivered
        ? judge(category, receipt, delivered, copies, request.sector, now)
        : ('ACCESS_NOT_PROVEN' as const);
    if (typeof outcome === 'string') withheld.set(category, outcome);
    else views.set(category, outcome);
  }
  return new Release(delivered?.childId ?? null, views, withheld, delivered?.references ?? []);
}

/** Why a category is withheld, or how its items are seen when it is released. Nothing of the items can change which it is. */
function judge(
  category: Category,
  receipt: VerifiedReceipt,
  { grants, childId, isComplete }: Delivered,
  copies: OwnCopies,
  sector: Sector,
  now: Date,
): WithheldReason | ItemView {
  const [{ categories, purpose }] = receipt.authorization_details;
  const byConsent = judgeCategory(grants, { category, sector, recipient: recipientOf(receipt), purpose, now });
  const inReceipt = categories.includes(category) && discloserOf(sector, category) !== undefined;
  if (!byConsent.released) return inReceipt && !isComplete ? 'CONSENT_NOT_DELIVERED' : byConsent.reason;
  if (!inReceipt) return isComplete ? 'ACCESS_NOT_PROVEN' : 'CONSENT_NOT_DELIVERED';
  if (childId === null) return 'CONSENT_NOT_DELIVERED';
  return isHeld(copies.holds, childId, category, now)
    ? 'HELD_BY_OWNER'
    : itemView(receipt, copies, childId, category, now);
}
