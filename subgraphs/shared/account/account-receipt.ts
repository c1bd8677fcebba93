// Whether a receipt opens the account: coordination signed it for that alone, for a guardian or the child itself, who is the caller.
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { AccountDetails } from '../consent/receipt.ts';
import { verifyReceipt, type ReceiptExpectations, type ReceiptFault } from '../receipt/verify-receipt.ts';
import type { VerifiedReceipt } from '../receipt/verified-receipt.ts';

export type AccountVerdict =
  | { readonly holds: true; readonly receipt: VerifiedReceipt; readonly details: AccountDetails }
  | { readonly holds: false; readonly fault: ReceiptFault };

const family: readonly string[] = ['GUARDIAN', 'CHILD'];

/** Rejects only when the keys cannot be had. */
export async function verifyAccountReceipt(
  token: string,
  { subject, roles }: Caller,
  expected: ReceiptExpectations,
  now: Date,
): Promise<AccountVerdict> {
  const verdict = await verifyReceipt(token, subject, { ...expected, kind: 'hlt-account' }, now);
  if (!verdict.holds) return verdict;
  const { receipt } = verdict;
  const { role, sector } = receipt.act;
  const [details] = receipt.authorization_details;
  // The access token must say the same: staff is never given the family's account.
  if (details.type !== 'hlt-account' || sector !== null || !family.includes(role) || !roles.includes(role))
    return { holds: false, fault: 'OTHER_CALLER' };
  return { holds: true, receipt, details };
}

/** What a token says that it is for. Nothing follows from it but where it is looked into, and logged. */
export function saysAccount(token: string): boolean {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const { authorization_details: details } = payload as { authorization_details: [{ type: unknown }] };
    return details[0].type === 'hlt-account';
  } catch {
    return false;
  }
}
