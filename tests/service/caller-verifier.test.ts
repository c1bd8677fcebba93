// Attack 10: a caller is recognised by a good token only, and is told what to do about a bad one.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCallerVerifier, type CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { CallerError } from '@hlt/service/caller/caller-error.ts';
import { startTestIdentity, type TestIdentity } from '../support/identity.ts';

let identity: TestIdentity;
let verifier: CallerVerifier;
beforeAll(async () => {
  identity = await startTestIdentity();
  verifier = identity.verifier();
});
afterAll(() => identity.close());

const codeOf = (header: string | undefined, by: CallerVerifier = verifier): Promise<string> =>
  by.verify(header).then(
    () => 'accepted',
    (error: unknown) => (error instanceof CallerError ? error.code : 'no CallerError'),
  );

describe('a good token', () => {
  it('gives the caller with subject, known roles and organisation', async () => {
    const expiresAt = new Date('2100-01-01T00:00:00Z');
    const header = await identity.authorization({
      subject: 'demo-school',
      roles: ['PROFESSIONAL', 'offline_access'],
      organisationNumber: '2120002627',
      organisationUnit: 'Ersboda skola',
      expiresAt,
    });
    expect(await verifier.verify(header)).toEqual({
      subject: 'demo-school',
      issuer: identity.issuer,
      roles: ['PROFESSIONAL'],
      organisationNumber: '2120002627',
      organisationUnit: 'Ersboda skola',
      personalIdentityNumber: null,
      expiresAt,
    });
  });

  it('gives a guardian the personal identity number', async () => {
    const header = await identity.authorization({ roles: ['GUARDIAN'], personalIdentityNumber: '198001012387' });
    expect((await verifier.verify(header)).personalIdentityNumber).toBe('198001012387');
  });

  it('is refused when its personal identity number does not hold, and the number is not quoted', async () => {
    const header = await identity.authorization({ roles: ['GUARDIAN'], personalIdentityNumber: '202402292384' });
    expect(await codeOf(header)).toBe('INVALID_PERSONAL_NUMBER');
    await expect(verifier.verify(header)).rejects.toThrow(/^(?!.*202402292384).*twelve digits/);
  });

  it('may carry the roles as one string with spaces', async () => {
    const header = await identity.authorization({ claims: { roles: 'COORDINATOR PROFESSIONAL' } });
    expect((await verifier.verify(header)).roles).toEqual(['COORDINATOR', 'PROFESSIONAL']);
  });

  it('is found by discovery when no address of the keys is configured', async () => {
    const { issuer, audience } = identity;
    const discovering = createCallerVerifier({ issuer, audience, rolesClaim: 'roles' });
    expect(await codeOf(await identity.authorization(), discovering)).toBe('accepted');
  });

  it('is remembered until it expires, and not a moment longer', async () => {
    let now = new Date();
    const remembering = identity.verifier(() => now);
    const header = await identity.authorization({ expiresAt: new Date(now.getTime() + 60_000) });
    const first = await remembering.verify(header);
    expect(await remembering.verify(header)).toBe(first);
    now = new Date(now.getTime() + 61_000);
    expect(await codeOf(header, remembering)).toBe('TOKEN_EXPIRED');
  });
});

describe('a bad token', () => {
  const attempts: readonly (readonly [string, () => Promise<string | undefined>, string])[] = [
    ['none at all', async () => undefined, 'UNAUTHENTICATED'],
    ['an empty header', async () => '', 'UNAUTHENTICATED'],
    ['another scheme', async () => 'Basic dXNlcjpwYXNz', 'UNAUTHENTICATED'],
    ['something that is no token', async () => 'Bearer abc', 'UNAUTHENTICATED'],
    ['an endless token', async () => `Bearer ${'a'.repeat(9_000)}`, 'UNAUTHENTICATED'],
    ['an expired one', () => identity.authorization({ expiresAt: new Date(Date.now() - 1_000) }), 'TOKEN_EXPIRED'],
    ['one for another audience', () => identity.authorization({ audience: 'https://else.example' }), 'UNAUTHENTICATED'],
    ['one from an unknown issuer', () => identity.authorization({ issuer: 'https://else.example' }), 'UNAUTHENTICATED'],
    ['one of another type', () => identity.authorization({ typ: 'hlt-release+jwt' }), 'UNAUTHENTICATED'],
    ['one signed by an unknown key', async () => `Bearer ${await forgedWith('stranger')}`, 'UNAUTHENTICATED'],
    [
      'one signed by another key under a known id',
      async () => `Bearer ${await forgedWith('test-key')}`,
      'UNAUTHENTICATED',
    ],
    ['an unsigned one', async () => `Bearer ${unsigned()}`, 'UNAUTHENTICATED'],
    ['HS256 with the public key as secret', async () => `Bearer ${await sharedSecret()}`, 'UNAUTHENTICATED'],
    ['a key embedded in the header', async () => `Bearer ${await embeddedKey()}`, 'UNAUTHENTICATED'],
    ['a swapped payload', async () => `Bearer ${await swappedPayload()}`, 'UNAUTHENTICATED'],
    ['a personal number as subject', () => identity.authorization({ subject: '198001012387' }), 'UNAUTHENTICATED'],
    ['one that never expires', () => identity.authorization({ expiresAt: null }), 'UNAUTHENTICATED'],
    [
      'a malformed organisation number',
      () => identity.authorization({ organisationNumber: 'umea' }),
      'UNAUTHENTICATED',
    ],
    ['roles of a wrong shape', () => identity.authorization({ claims: { roles: { admin: true } } }), 'UNAUTHENTICATED'],
  ];

  it.each(attempts)('%s is refused with its code', async (_attempt, header, code) => {
    expect(await codeOf(await header())).toBe(code);
  });

  it('is answered with a sentence that says what to do and quotes nothing of it', async () => {
    const header = await identity.authorization({ issuer: 'https://else.example' });
    await expect(verifier.verify(header)).rejects.toThrow(/Sign in again\.$/);
    await expect(verifier.verify(header)).rejects.not.toThrow(/else\.example/);
  });
});

describe('an identity provider that is down', () => {
  it('is told apart from a bad token, and is asked again by the next caller', async () => {
    const header = await identity.authorization();
    const { issuer, audience } = identity;
    const unreachable = createCallerVerifier({ issuer, audience, jwksUri: await closedAddress(), rolesClaim: 'roles' });
    expect(await codeOf(header, unreachable)).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
    const undiscoverable = createCallerVerifier({ issuer: await closedAddress(), audience, rolesClaim: 'roles' });
    expect(await codeOf(header, undiscoverable)).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
  });

  it('that answers with an error is unavailable too', async () => {
    const { issuer, audience } = identity;
    const broken = createServer((_request, response) => response.writeHead(500).end('{}'));
    const jwksUri = await addressOf(broken);
    const asking = createCallerVerifier({ issuer, audience, jwksUri, rolesClaim: 'roles' });
    expect(await codeOf(await identity.authorization(), asking)).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
    broken.close();
  });
});

async function forgedWith(kid: string): Promise<string> {
  return identity.token({ key: (await generateKeyPair('EdDSA')).privateKey, kid });
}

const goodClaims = (): Record<string, unknown> => ({
  iss: identity.issuer,
  aud: identity.audience,
  sub: 'intruder',
  exp: Math.floor(Date.now() / 1000) + 600,
  roles: ['COORDINATOR'],
});

const unsigned = (): string => new UnsecuredJWT(goodClaims()).encode();

async function sharedSecret(): Promise<string> {
  const publicKey = (await importJWK(identity.publicJwk, 'EdDSA', { extractable: true })) as CryptoKey;
  const secret = new TextEncoder().encode(await exportSPKI(publicKey));
  return new SignJWT(goodClaims()).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'test-key' }).sign(secret);
}

async function embeddedKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = identity.publicJwk;
  return new SignJWT(goodClaims()).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', jwk }).sign(privateKey);
}

async function swappedPayload(): Promise<string> {
  const [header, , signature] = (await identity.token()).split('.');
  return [header, Buffer.from(JSON.stringify(goodClaims())).toString('base64url'), signature].join('.');
}

async function addressOf(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closedAddress(): Promise<string> {
  const server = createServer();
  const address = await addressOf(server);
  await new Promise((resolve) => server.close(resolve));
  return address;
}
