// What a receipt is asked for: one organisation's part of a case that has been opened.
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { OpenedCase } from '../cases/case.type.ts';

/** A record of an opened case: nobody else can ask for a receipt. */
export interface ReceiptWish {
  readonly opened: OpenedCase;
  readonly organisation: { readonly id: string; readonly sector: Sector };
}
