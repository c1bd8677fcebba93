// In development: GraphiQL from this server alone, with the ready-made queries, and a sign-in that fills in the token.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './support/test-gateway.ts';

let issuer: string;
let provider: Server;
let folder: string;
let gateway: TestGateway;
const exchanged: URLSearchParams[] = [];

beforeAll(async () => {
  provider = await startProvider();
  folder = mkdtempSync(join(tmpdir(), 'queries-'));
  writeFileSync(join(folder, 'a-first-by-name.graphql'), 'query First { whoAmI }');
  writeFileSync(join(folder, 'hlt-meeting.graphql'), 'query HltMeeting($id: ID!) { case(id: $id) { title } }');
  writeFileSync(join(folder, 'hlt-meeting.variables.json'), '{ "id": "c1" }');
  gateway = await startTestGateway({
    development: { queriesFolder: folder, signIn: { issuer, clientId: 'graphiql', scope: 'openid hub' } },
  });
});
afterAll(async () => {
  await gateway.close();
  provider.close();
  rmSync(folder, { recursive: true });
});

/** The few addresses of an OpenID provider that a sign-in needs. */
async function startProvider(): Promise<Server> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    bodyFor(request)
      .then((body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)))
      .catch((error: unknown) => response.destroy(error as Error));
  });
  async function bodyFor(request: IncomingMessage): Promise<object> {
    if (request.url === '/.well-known/openid-configuration') {
      const [authorization_endpoint, token_endpoint, jwks_uri] = ['auth', 'token', 'jwks'].map(
        (path) => `${issuer}/${path}`,
      );
      return { issuer, authorization_endpoint, token_endpoint, jwks_uri };
    }
    if (request.url === '/jwks') return { keys: [jwk] };
    exchanged.push(new URLSearchParams(await text(request)));
    return { access_token: 'token-of-anna', token_type: 'Bearer', id_token: await idToken() };
  }
  const idToken = async (): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(issuer)
      .setSubject('anna')
      .setAudience('graphiql')
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(privateKey);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

describe('GraphiQL', () => {
  it('is one page that loads nothing from elsewhere, with the HLT meeting first', async () => {
    const page = await gateway.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
    expect(page.body).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
    expect(page.body.indexOf('query HltMeeting')).toBeLessThan(page.body.indexOf('query First'));
    expect(page.body).toContain('"endpoint":"/graphql"');
    expect(page.body).toContain('\\"id\\": \\"c1\\"');
    expect(page.body).toContain('"variables":"{ \\"id\\": \\"c1\\" }","shouldPersistHeaders"');
    expect(page.body).not.toContain("removeItem('graphiql:tabState')");
  });

  it('asks with a token like everybody else, and may introspect', async () => {
    const unsigned = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    });
    expect(unsigned.statusCode).toBe(401);
    const { data } = await gateway.ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect((await gateway.ask('{ whoAm }')).errors[0]?.message).toContain('Did you mean "whoAmI"');
  });
});

describe('the sign-in', () => {
  it('goes to the issuer with PKCE and comes back to GraphiQL with the token in the page alone', async () => {
    const begun = await gateway.app.inject({ url: '/sign-in', headers: { host: '127.0.0.1:4000' } });
    expect(begun.statusCode).toBe(302);
    const address = new URL(String(begun.headers.location));
    expect(address.origin + address.pathname).toBe(`${issuer}/auth`);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: 'graphiql',
      redirect_uri: 'http://127.0.0.1:4000/sign-in/callback',
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid hub',
    });
    const cookie = String(begun.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/Max-Age=600/);

    const state = address.searchParams.get('state');
    const page = await gateway.app.inject({
      url: `/sign-in/callback?code=abc&state=${state}`,
      headers: { host: '127.0.0.1:4000', cookie: String(cookie.split(';')[0]) },
    });
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['set-cookie']).toMatch(/Max-Age=0/);
    expect(page.body).toContain('Bearer token-of-anna');
    expect(page.body).toContain("localStorage.removeItem('graphiql:tabState')");
    expect(exchanged.at(-1)?.get('code_verifier')).toMatch(/^[\w-]{43,}$/);
    expect(gateway.logged()).not.toContain('token-of-anna');
    expect(gateway.logged()).not.toContain('code=abc');
  });

  it.each([
    ['without its cookie', '/sign-in/callback?code=abc&state=x', {}],
    [
      'with another state',
      '/sign-in/callback?code=abc&state=x',
      { cookie: `hlt-sign-in=${Buffer.from('{"state":"y","verifier":"z"}').toString('base64url')}` },
    ],
    ['with a cookie that is nonsense', '/sign-in/callback?code=abc&state=x', { cookie: 'hlt-sign-in=AAAA' }],
  ])('%s does not succeed and gives no token', async (_name, url, headers) => {
    const page = await gateway.app.inject({ url, headers: { host: '127.0.0.1:4000', ...headers } });
    expect(page.statusCode).toBe(400);
    expect(page.body).not.toContain('Bearer');
  });
});
