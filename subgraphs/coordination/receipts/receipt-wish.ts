// What a receipt is asked for: one organisation's part of a case, for a view, for a preview, or for the account to the family.
import type { Purpose, Sector } from '@hlt/shared/consent/category.ts';
import type { Actor, GrantReference, PlaceNames } from '@hlt/shared/consent/receipt.ts';

/** A case behind one of the doors (case-opener.ts, account-door.ts): nobody else can ask for a receipt. */
export interface ReceiptWish {
  readonly opened: { readonly id: string; readonly childId: string; readonly purpose: Purpose };
  /** The caller, in the place that opened it. */
  readonly actor: Actor;
  readonly organisation: { readonly id: string; readonly sector: Sector };
  readonly use: ReceiptUse;
}

export type ReceiptUse =
  | { readonly for: 'VIEW' }
  /** As another participant of the meeting would see it. */
  | { readonly for: 'PREVIEW'; readonly recipient: Actor }
  | {
      readonly for: 'ACCOUNT';
      readonly names: PlaceNames;
      /** All of the child at that organisation, whatever the case, the newest first. */
      readonly grants: readonly GrantReference[];
    };

/** Two wishes of a request that are the same get the same receipt. */
export const wishKey = ({ opened, organisation, use }: ReceiptWish): string =>
  [opened.id, organisation.id, use.for, use.for === 'PREVIEW' ? use.recipient.sub : ''].join(' ');
