// The issuer's public keys, found by OpenID Connect discovery unless their address is configured.
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { CallerError } from './caller-error.ts';

const answerTimeoutMs = 5_000;
const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Looks the address up at the first use; a failed look-up is tried again by the next caller. */
export function issuerKeys(issuer: string, jwksUri: string | undefined): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    keys ??= findKeys(issuer, jwksUri).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return (await keys)(header, token);
  };
}

async function findKeys(issuer: string, jwksUri: string | undefined): Promise<JWTVerifyGetKey> {
  const address = jwksUri ?? (await discover(issuer));
  return createRemoteJWKSet(new URL(address), { timeoutDuration: answerTimeoutMs });
}

async function discover(issuer: string): Promise<string> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(answerTimeoutMs), redirect: 'error' });
    const found = discoverySchema.parse(await response.json());
    if (found.issuer !== issuer) throw new Error('the discovery document names another issuer');
    return found.jwks_uri;
  } catch (cause) {
    throw unavailable(cause);
  }
}

export const unavailable = (cause: unknown): CallerError =>
  new CallerError(
    'IDENTITY_PROVIDER_UNAVAILABLE',
    'The identity provider does not answer, so nobody can be recognised right now. Try again in a minute.',
    { cause },
  );
