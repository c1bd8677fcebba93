// Verifies an access token (RFC 9068) by the issuer's public keys. Every process does it by itself.
import { errors, jwtVerify, type JWTVerifyResult } from 'jose';
import type { Caller } from './caller.ts';
import { CallerCache } from './caller-cache.ts';
import { callerFromClaims } from './caller-claims.ts';
import { CallerError } from './caller-error.ts';
import { issuerKeys, unavailable } from './issuer-keys.ts';

// Asymmetric only: a public key must never be usable as a shared secret (RFC 8725, section 3.1).
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
const tokenTypes = ['at+jwt', 'application/at+jwt', 'jwt'];
const longestToken = 8_192;

export interface CallerVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Found by discovery at the issuer when absent. */
  readonly jwksUri?: string | undefined;
  readonly rolesClaim: string;
  readonly now?: () => Date;
}

export interface CallerVerifier {
  /** Takes the whole header, `Bearer …`. Throws {@link CallerError}. */
  verify(authorizationHeader: string | undefined): Promise<Caller>;
}

export function createCallerVerifier(options: CallerVerifierOptions): CallerVerifier {
  const keys = issuerKeys(options.issuer, options.jwksUri);
  const cache = new CallerCache();
  const now = options.now ?? (() => new Date());

  async function verifyToken(token: string, currentDate: Date): Promise<JWTVerifyResult> {
    const { issuer, audience } = options;
    try {
      return await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        currentDate,
        requiredClaims: ['sub', 'exp'],
      });
    } catch (error) {
      throw callerError(error);
    }
  }

  return {
    async verify(authorizationHeader) {
      const token = bearerToken(authorizationHeader);
      const moment = now();
      const known = cache.find(token, moment);
      if (known !== undefined) return known;
      const { payload, protectedHeader } = await verifyToken(token, moment);
      const caller = callerFromClaims(payload, options.rolesClaim);
      if (caller === undefined || !tokenTypes.includes(String(protectedHeader.typ).toLowerCase())) throw notAccepted();
      cache.keep(token, caller);
      return caller;
    },
  };
}

function bearerToken(header: string | undefined): string {
  if (header === undefined) {
    throw new CallerError('UNAUTHENTICATED', 'Sign in: send an access token in the header "Authorization: Bearer …".');
  }
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(header) ?? [];
  if (token === undefined || token.length > longestToken) throw notAccepted();
  return token;
}

function callerError(error: unknown): CallerError {
  if (error instanceof CallerError) return error;
  if (error instanceof errors.JWTExpired) {
    return new CallerError('TOKEN_EXPIRED', 'The access token has expired. Sign in again and send the new one.');
  }
  return blamesIssuer(error) ? unavailable(error) : notAccepted(error);
}

// Everything that jose says about the token has a class of its own; the rest is the fetch of the issuer's keys.
function blamesIssuer(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  return !(error instanceof errors.JOSEError) || error.constructor === errors.JOSEError;
}

const notAccepted = (cause?: unknown): CallerError =>
  new CallerError(
    'UNAUTHENTICATED',
    'The access token is not accepted: it must be signed by the identity provider of the hub and meant for the hub. Sign in again.',
    { cause },
  );
