// The demo's identity provider over HTTP: the whole authorization code flow, as a browser and GraphiQL walk it.
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProvider } from '@hlt/demo/identity-provider/provider.ts';
import { machineToken, signIn } from '@hlt/demo/sign-in.ts';
import { people } from '@hlt/demo/people.ts';
import { createCallerVerifier, type CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { startDemoIdentity, type DemoIdentity } from './demo-identity.ts';

let identity: DemoIdentity;
let issuer: string;
let callers: CallerVerifier;

beforeAll(async () => {
  identity = await startDemoIdentity();
  ({ issuer } = identity);
  callers = createCallerVerifier({ issuer, audience: 'https://hlt-hub.example/graphql', rolesClaim: 'roles' });
});
afterAll(() => identity.close());

const tokenOf = (key: string): Promise<string> => (key === 'integrator' ? machineToken(issuer) : signIn(issuer, key));

describe('the demo identity provider', () => {
  it.each(people.map(({ key, role }) => [key, role]))('gives %s a token with the role %s', async (key, role) => {
    const caller = await callers.verify(`Bearer ${await tokenOf(key)}`);
    expect(caller).toMatchObject({ subject: `demo-${key}`, roles: [role] });
  });

  it('gives JWT access tokens (RFC 9068) that live one hour', async () => {
    const token = await tokenOf('school');
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const { exp = 0, iat = 0 } = decodeJwt(token);
    expect(exp - iat).toBe(3600);
  });

  it('says to which organisation and unit staff belong, and nothing of the kind of a guardian', async () => {
    const staff = await callers.verify(`Bearer ${await tokenOf('healthcare')}`);
    expect(staff).toMatchObject({ organisationNumber: '2321000222', organisationUnit: 'Hälsocentralen Umeå' });
    expect(staff.personalIdentityNumber).toBeNull();
    const guardian = await callers.verify(`Bearer ${await tokenOf('guardian-1')}`);
    expect(guardian).toMatchObject({ organisationNumber: null, personalIdentityNumber: '198603142384' });
  });

  it('does not know a person who is not in the demo, nor lets the machine sign in as a person', async () => {
    await expect(signIn(issuer, 'mallory')).rejects.toThrow();
    await expect(signIn(issuer, 'integrator')).rejects.toThrow();
  });

  it('refuses a public client without PKCE', async () => {
    const query = new URLSearchParams({
      client_id: 'graphiql',
      response_type: 'code',
      scope: 'openid hub',
      redirect_uri: 'http://127.0.0.1:4000/sign-in/callback',
    });
    const answer = await fetch(`${issuer}/auth?${query}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toMatch(/error=invalid_request/);
  });

  it('never sends a code to an address that is not registered', async () => {
    const query = new URLSearchParams({
      client_id: 'graphiql',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://evil.example/callback',
    });
    const answer = await fetch(`${issuer}/auth?${query}`, { redirect: 'manual' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  });

  it('refuses a machine with the wrong secret', async () => {
    const answer = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('demo-integrator:guess')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(answer.status).toBe(401);
  });

  it('shows no sign-in page to someone who has not begun to sign in', async () => {
    expect((await fetch(`${issuer}/interaction/abc`)).status).toBe(400);
  });

  it('answers for its health', async () => {
    expect(await (await fetch(`${issuer}/ready`)).json()).toEqual({ status: 'ready' });
  });

  it('does not start in production', async () => {
    const attempt = buildProvider({ issuer, gatewayPort: 4000, environment: 'production' });
    await expect(attempt).rejects.toThrow(/does not run in production/);
  });
});
