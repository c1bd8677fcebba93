// A receipt whose signature, issuer, audience, times, shape and caller have been checked (verify-receipt.ts makes it).
import type { ReceiptClaims } from '../consent/receipt.ts';

declare const verified: unique symbol;
export type VerifiedReceipt = ReceiptClaims & { readonly [verified]: true };
