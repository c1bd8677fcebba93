// The owner's decision: its own grant copies ∩ receipt ∩ request, less its holds. Closed by default, and the only maker of a
// Release, without which no reader of personal rows can be called: no release, no read.
import type { VerifiedReceipt } from '../receipt/verified-receipt.ts';
import { discloserOf, type Category, type Sector } from './category.ts';
import type { ConsentGrant } from './grant.ts';
import { isHeld, type CategoryHold } from './hold.ts';
import { judgeCategory } from './judge-category.ts';
import { deliveredGrants, type Delivered } from './own-copies.ts';
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

  constructor(
    /** The owner's own id of the child; null when no own copy of a grant tells which child it is. */
    readonly childId: string | null,
    readonly released: ReadonlySet<Category>,
    readonly withheld: ReadonlyMap<Category, WithheldReason>,
    /** The own copies that were judged. */
    readonly grants: readonly GrantReference[],
  ) {}

  static isOne(value: object): boolean {
    return #decidedHere in value;
  }
}
export type { Release };

/** True only of what decideRelease returned, whatever the type system was told. */
export const isRelease = (value: object): boolean => Release.isOne(value);

/** `receipt`: undefined when none holds. `grants`: the own copies of those that it names. `holds`: those of their child. */
export function decideRelease(
  receipt: VerifiedReceipt | undefined,
  grants: readonly ConsentGrant[],
  holds: readonly CategoryHold[],
  request: ReleaseRequest,
  now: Date,
): Release {
  const delivered = receipt && deliveredGrants(receipt, grants, request.organisationId, now);
  const released = new Set<Category>();
  const withheld = new Map<Category, WithheldReason>();
  for (const category of request.categories) {
    const reason =
      receipt && delivered ? shortfall(category, receipt, delivered, holds, request.sector, now) : 'ACCESS_NOT_PROVEN';
    if (reason === undefined) released.add(category);
    else withheld.set(category, reason);
  }
  return new Release(delivered?.childId ?? null, released, withheld, delivered?.references ?? []);
}

/** Why a category is withheld; undefined when it is released. */
function shortfall(
  category: Category,
  receipt: VerifiedReceipt,
  { grants, childId, isComplete }: Delivered,
  holds: readonly CategoryHold[],
  sector: Sector,
  now: Date,
): WithheldReason | undefined {
  const [{ categories, purpose }] = receipt.authorization_details;
  const byConsent = judgeCategory(grants, { category, sector, recipient: recipientOf(receipt), purpose, now });
  const inReceipt = categories.includes(category) && discloserOf(sector, category) !== undefined;
  if (!byConsent.released) return inReceipt && !isComplete ? 'CONSENT_NOT_DELIVERED' : byConsent.reason;
  if (!inReceipt) return isComplete ? 'ACCESS_NOT_PROVEN' : 'CONSENT_NOT_DELIVERED';
  if (childId === null) return 'CONSENT_NOT_DELIVERED';
  return isHeld(holds, childId, category, now) ? 'HELD_BY_OWNER' : undefined;
}
