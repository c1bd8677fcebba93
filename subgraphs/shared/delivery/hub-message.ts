// What coordination and the owners sign to each other: JWS compact, EdDSA, each kind with a `typ` of its own, so that none can
// stand for another, nor for a receipt (RFC 7515, 7519; RFC 8725, section 3.11).
import { compactVerify, decodeProtectedHeader, errors, SignJWT, type JWTPayload } from 'jose';
import type { z } from 'zod';
import { receiptAlgorithm } from '../consent/receipt.ts';
import type { ReceiptSigningKey } from '../receipt/mint-receipt.ts';
import type { ReceiptKeys } from '../receipt/receipt-keys.ts';
import { clockToleranceSeconds, compactForm, signedHeader } from '../receipt/signed-form.ts';

/** A delivered grant, the authority to collect an owner's statement, and that statement. */
export type HubMessageType = 'hlt-grant+jwt' | 'hlt-collect+jwt' | 'hlt-statement+jwt';

/** Also what the hub signs and never reads: that somebody has something to read or do. */
type SignedMessageType = HubMessageType | 'hlt-event+jwt';

export type MessageFault =
  | 'MALFORMED'
  | 'HEADER'
  | 'UNKNOWN_KEY'
  | 'SIGNATURE'
  | 'CLAIMS'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'LIFETIME'
  | 'NOT_YET_VALID'
  | 'EXPIRED';

export type MessageVerdict<Claims> =
  | { readonly holds: true; readonly claims: Claims }
  /** The fault is for the reader's own log; the sender learns that it does not hold. */
  | { readonly holds: false; readonly fault: MessageFault };

interface TimedClaims {
  readonly iss: string;
  readonly aud: string;
  readonly iat: number;
  readonly exp?: number | undefined;
}

export interface MessageExpectations<Claims extends TimedClaims> {
  readonly type: HubMessageType;
  readonly shape: z.ZodType<Claims>;
  readonly issuer: string;
  /** One reader, a string; a list is refused by the shape. */
  readonly audience: string;
  readonly keys: ReceiptKeys;
  /** A message that would live longer is refused, whoever signed it; one without `exp` lives this long. */
  readonly longestSeconds: number;
}

export const signMessage = (type: SignedMessageType, claims: JWTPayload, key: ReceiptSigningKey): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: receiptAlgorithm, typ: type, kid: key.kid }).sign(key.privateKey);

/** Rejects only when the keys cannot be had. */
export async function openMessage<Claims extends TimedClaims>(
  token: string,
  { type, shape, issuer, audience, keys, longestSeconds }: MessageExpectations<Claims>,
  now: Date,
): Promise<MessageVerdict<Claims>> {
  const header = headerOf(token);
  if (header === undefined) return refused('MALFORMED');
  const { data: named } = signedHeader(type).safeParse(header);
  if (named === undefined) return refused('HEADER');
  const key = await keys(named.kid);
  if (key === undefined) return refused('UNKNOWN_KEY');
  const payload = await verifiedPayload(token, key);
  if (payload === undefined) return refused('SIGNATURE');
  const { data: claims } = shape.safeParse(payload);
  if (claims === undefined) return refused('CLAIMS');
  if (claims.iss !== issuer) return refused('ISSUER');
  if (claims.aud !== audience) return refused('AUDIENCE');
  const fault = timeFault(claims, longestSeconds, now.getTime() / 1000);
  return fault === undefined ? { holds: true, claims } : refused(fault);
}

const refused = (fault: MessageFault): { holds: false; fault: MessageFault } => ({ holds: false, fault });

function headerOf(token: string): unknown {
  if (!compactForm.test(token)) return undefined;
  try {
    return decodeProtectedHeader(token);
  } catch {
    return undefined;
  }
}

async function verifiedPayload(token: string, key: NonNullable<Awaited<ReturnType<ReceiptKeys>>>): Promise<unknown> {
  try {
    const { payload } = await compactVerify(token, key, { algorithms: [receiptAlgorithm] });
    return JSON.parse(new TextDecoder().decode(payload)) as unknown;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function timeFault(
  { iat, exp }: TimedClaims,
  longestSeconds: number,
  now: number,
): 'LIFETIME' | 'NOT_YET_VALID' | 'EXPIRED' | undefined {
  const end = exp ?? iat + longestSeconds;
  if (end - iat > longestSeconds) return 'LIFETIME';
  if (iat > now + clockToleranceSeconds) return 'NOT_YET_VALID';
  return end <= now ? 'EXPIRED' : undefined;
}
