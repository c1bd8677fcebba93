// Signs a demo person in from a terminal: authorization code with PKCE over HTTP, as a browser would walk it.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  clientCredentialsGrant,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { hubScope } from './identity-provider/audience.ts';
import {
  machineClientId,
  machineClientSecret,
  terminalClientId,
  terminalRedirect,
} from './identity-provider/clients.ts';

/** The person's access token. */
export async function signIn(issuer: string, personKey: string): Promise<string> {
  const client = await discover(issuer, terminalClientId, None());
  const pkceCodeVerifier = randomPKCECodeVerifier();
  const state = randomState();
  const begin = buildAuthorizationUrl(client, {
    redirect_uri: terminalRedirect,
    scope: `openid ${hubScope}`,
    state,
    code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const answer = await chooseOnThePage(begin, personKey);
  const tokens = await authorizationCodeGrant(client, answer, { pkceCodeVerifier, expectedState: state });
  return tokens.access_token;
}

/** The machine client's access token (client credentials). */
export async function machineToken(issuer: string): Promise<string> {
  const client = await discover(issuer, machineClientId, ClientSecretBasic(machineClientSecret));
  return (await clientCredentialsGrant(client, { scope: hubScope })).access_token;
}

// Plain http is right on one's own machine only, and there is no other use of this file.
const discover = (issuer: string, clientId: string, authentication: ClientAuth): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, { id_token_signed_response_alg: 'ES256' }, authentication, {
    execute: [allowInsecureRequests],
  });

async function chooseOnThePage(begin: URL, personKey: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const page = await step(begin, cookies);
  const resume = await step(page, cookies, new URLSearchParams({ person: personKey }));
  return step(resume, cookies);
}

/** One step of a browser: sends the cookies, keeps the new ones, and tells where it is sent next. */
async function step(address: URL, cookies: Map<string, string>, form?: URLSearchParams): Promise<URL> {
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form && { method: 'POST', body: form }),
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    cookies.set(name, value);
  }
  const next = response.headers.get('location');
  if (next === null) throw new Error(`The sign-in stopped with status ${response.status}.`);
  return new URL(next, address);
}
