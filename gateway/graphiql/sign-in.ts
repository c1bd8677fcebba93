// Signs a developer in at the configured issuer: authorization code with PKCE (RFC 7636). Never in production.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { z } from 'zod';

export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

export interface SignInBegun {
  readonly address: string;
  /** What the browser must bring back: only this browser can finish this sign-in. */
  readonly memory: string;
}

export interface SignIn {
  begin(redirectUri: string): Promise<SignInBegun>;
  /** The access token. */
  finish(callback: URL, memory: string): Promise<string>;
}

const memorySchema = z.object({ state: z.string(), verifier: z.string() });

export function createSignIn({ issuer, clientId, scope }: SignInSettings): SignIn {
  let found: Promise<Configuration> | undefined;
  // At the first sign-in, not at start: the gateway waits for nobody.
  const configuration = async (): Promise<Configuration> => {
    found ??= discovery(new URL(issuer), clientId, { id_token_signed_response_alg: 'ES256' }, None(), {
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    });
    try {
      return await found;
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
  return {
    async begin(redirectUri) {
      const verifier = randomPKCECodeVerifier();
      const state = randomState();
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope,
        state,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, memory: Buffer.from(JSON.stringify({ state, verifier })).toString('base64url') };
    },
    async finish(callback, memory) {
      const { state, verifier } = memorySchema.parse(JSON.parse(Buffer.from(memory, 'base64url').toString('utf8')));
      const checks = { pkceCodeVerifier: verifier, expectedState: state };
      const tokens = await authorizationCodeGrant(await configuration(), callback, checks);
      return tokens.access_token;
    },
  };
}
