// Whether a receipt holds: coordination signed it, for this organisation, for this caller, for this moment. Formats and keys are
// jose's; the signature is checked by node:crypto, in half the time (RFC 7515, 7519, 8725).
import { verify, type KeyObject } from 'node:crypto';
import { longestAcceptedLifetimeSeconds, type ReceiptClaims, type ReceiptKind } from '../consent/receipt.ts';
import type { MessageFault } from '../delivery/hub-message.ts';
import { receiptClaims, receiptHeader } from './receipt-claims.ts';
import type { ReceiptKeys } from './receipt-keys.ts';
import { clockToleranceSeconds, compactForm } from './signed-form.ts';
import type { VerifiedReceipt } from './verified-receipt.ts';

export type ReceiptFault =
  | MessageFault
  | 'OTHER_CALLER'
  /** Of an account where a release is needed, or the other way round. */
  | 'OTHER_KIND'
  /** A preview for somebody who is not of this organisation. */
  | 'FOREIGN_PREVIEW';

export type ReceiptVerdict =
  | { readonly holds: true; readonly receipt: VerifiedReceipt }
  /** The fault is for the owner's log; the client learns no more than ACCESS_NOT_PROVEN. */
  | { readonly holds: false; readonly fault: ReceiptFault };

export interface ReceiptExpectations {
  readonly issuer: string;
  readonly organisationId: string;
  readonly keys: ReceiptKeys;
  /** A release unless told. */
  readonly kind?: ReceiptKind;
}

const longestToken = 16_384;

/** Rejects only when the keys cannot be had. `callerSubject`: `sub` of the access token that came along. */
export async function verifyReceipt(
  token: string,
  callerSubject: string,
  { issuer, organisationId, keys, kind = 'hlt-release' }: ReceiptExpectations,
  now: Date,
): Promise<ReceiptVerdict> {
  if (token.length > longestToken || !compactForm.test(token)) return refused('MALFORMED');
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { data: named } = receiptHeader.safeParse(decode(header));
  if (named === undefined) return refused('HEADER');
  const key = await keys(named.kid);
  if (key === undefined) return refused('UNKNOWN_KEY');
  if (!isSigned(`${header}.${payload}`, signature, key)) return refused('SIGNATURE');
  const { data: claims } = receiptClaims.safeParse(decode(payload));
  if (claims === undefined) return refused('CLAIMS');
  if (claims.iss !== issuer) return refused('ISSUER');
  if (claims.aud !== organisationId) return refused('AUDIENCE');
  const fault = timeFault(claims, now.getTime() / 1000);
  if (fault !== undefined) return refused(fault);
  if (claims.act.sub !== callerSubject) return refused('OTHER_CALLER');
  const [{ type, recipient }] = claims.authorization_details;
  if (type !== kind) return refused('OTHER_KIND');
  if (recipient !== undefined && claims.act.organisation !== organisationId) return refused('FOREIGN_PREVIEW');
  return { holds: true, receipt: claims as VerifiedReceipt };
}

/** Each once, of those that hold. */
export const grantIdsOf = (
  verdicts: readonly (
    { readonly holds: true; readonly receipt: Pick<ReceiptClaims, 'grants'> } | { readonly holds: false }
  )[],
): string[] => [
  ...new Set(verdicts.flatMap((verdict) => (verdict.holds ? verdict.receipt.grants.map(({ id }) => id) : []))),
];

const refused = (fault: ReceiptFault): ReceiptVerdict => ({ holds: false, fault });

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function isSigned(content: string, signature: string, key: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  // One spelling for each signature: Node would take stray bits at the end.
  return bytes.toString('base64url') === signature && verify(null, Buffer.from(content), key, bytes);
}

/** `nbf` counts as well as `iat`: a receipt dated tomorrow must not live until then. */
function timeFault({ iat, nbf, exp }: ReceiptClaims, now: number): ReceiptFault | undefined {
  if (exp - Math.min(iat, nbf) > longestAcceptedLifetimeSeconds) return 'LIFETIME';
  if (nbf > now || iat > now + clockToleranceSeconds) return 'NOT_YET_VALID';
  return exp <= now ? 'EXPIRED' : undefined;
}
