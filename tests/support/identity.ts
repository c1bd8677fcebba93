// A tiny identity provider for tests: one key pair, its JWKS over HTTP on a free port, and any token one may wish for.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { createCallerVerifier, type CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import {
  organisationNumberClaim,
  organisationUnitClaim,
  personalIdentityNumberClaim,
} from '@hlt/service/caller/caller-claims.ts';

export interface TokenWish {
  readonly subject?: string;
  /** Any words; the hub knows those of `service/caller/caller.ts`. */
  readonly roles?: readonly string[];
  readonly organisationNumber?: string;
  readonly organisationUnit?: string;
  readonly personalIdentityNumber?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** An hour from now unless told; `null` leaves it out. */
  readonly expiresAt?: Date | null;
  readonly typ?: string;
  readonly kid?: string;
  /** Signs with another key than the published one. */
  readonly key?: CryptoKey;
  readonly claims?: JWTPayload;
}

export interface TestIdentity {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  readonly publicJwk: JWK;
  token(wish?: TokenWish): Promise<string>;
  /** `Bearer …`, ready for the header. */
  authorization(wish?: TokenWish): Promise<string>;
  verifier(now?: () => Date): CallerVerifier;
  close(): Promise<void>;
}

export async function startTestIdentity(): Promise<TestIdentity> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), kid: 'test-key', alg: 'EdDSA', use: 'sig' };
  const audience = 'https://hlt-hub.example/graphql';
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [publicJwk] } : { issuer, jwks_uri: jwksUri }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jwksUri = `${issuer}/jwks`;

  const token = (wish: TokenWish = {}): Promise<string> => {
    const unsigned = new SignJWT({ ...claimsOf(wish), ...wish.claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: wish.typ ?? 'at+jwt', kid: wish.kid ?? 'test-key' })
      .setSubject(wish.subject ?? 'test-person')
      .setIssuer(wish.issuer ?? issuer)
      .setAudience(wish.audience ?? audience)
      .setIssuedAt();
    if (wish.expiresAt !== null) unsigned.setExpirationTime(wish.expiresAt ?? new Date(Date.now() + 3_600_000));
    return unsigned.sign(wish.key ?? privateKey);
  };

  return {
    issuer,
    audience,
    jwksUri,
    publicJwk,
    token,
    authorization: async (wish) => `Bearer ${await token(wish)}`,
    verifier: (now = () => new Date()) => createCallerVerifier({ issuer, audience, jwksUri, rolesClaim: 'roles', now }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const claimsOf = (wish: TokenWish): JWTPayload => ({
  roles: wish.roles ?? ['PROFESSIONAL'],
  ...(wish.organisationNumber !== undefined && { [organisationNumberClaim]: wish.organisationNumber }),
  ...(wish.organisationUnit !== undefined && { [organisationUnitClaim]: wish.organisationUnit }),
  ...(wish.personalIdentityNumber !== undefined && { [personalIdentityNumberClaim]: wish.personalIdentityNumber }),
});
