// Coordination's authority to collect one owner's statement: a minute, and for that owner only.
import { z } from 'zod';

export const collectMessageType = 'hlt-collect+jwt';
export const longestCollectMessageSeconds = 60;

export interface CollectMessageClaims {
  readonly iss: string;
  /** The organisation's id; a list is refused. */
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti?: string | undefined;
}

const identifier = z.string().min(1).max(200);
const seconds = z.number().int().nonnegative();

export const collectMessageShape: z.ZodType<CollectMessageClaims> = z.strictObject({
  iss: identifier,
  aud: identifier,
  iat: seconds,
  exp: seconds,
  jti: identifier.optional(),
});
