// The demo's OpenID provider: authorization code with PKCE for people, client credentials for the machine,
// JWT access tokens (RFC 9068) for the hub. It stands for the organisations' own identity providers.
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import {
  interactionPolicy,
  Provider,
  type Configuration,
  type Grant,
  type KoaContextWithOIDC,
  type ResourceServer,
} from 'oidc-provider';
import { accessTokenClaims, findAccount } from './accounts.ts';
import { demoAudience, hubScope, tokenLifetimeSeconds } from './audience.ts';
import { clients } from './clients.ts';
import { interactionPath, interactions } from './interactions.ts';
import { MemoryStore } from './memory-store.ts';

export interface ProviderOptions {
  /** Where it listens, as others write it: `http://127.0.0.1:4001`. */
  readonly issuer: string;
  readonly gatewayPort: number;
  readonly environment: string | undefined;
}

/** Throws in production: anyone can sign in as anyone here. */
export async function buildProvider(options: ProviderOptions): Promise<Provider> {
  if (options.environment === 'production') {
    throw new Error('The demo identity provider does not run in production: configure OIDC_ISSUER with a real one.');
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signingKey = {
    ...(await exportJWK(privateKey)),
    alg: 'ES256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
  };
  const provider = new Provider(options.issuer, {
    ...fixed,
    clients: clients(options.gatewayPort),
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
  });
  provider.use(interactions(provider));
  return provider;
}

// Everyone chooses anew at each sign-in, and nobody is asked for a consent to the demo's own client.
function signInPolicy(): interactionPolicy.DefaultPolicy {
  const { base, Check } = interactionPolicy;
  const policy = base();
  policy.remove('consent');
  const chooses = (context: KoaContextWithOIDC): boolean => context.oidc.result?.login === undefined;
  policy.get('login')?.checks.add(new Check('choose_person', 'the person chooses who to be', chooses), 0);
  return policy;
}

async function grantEverything(context: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { provider, client, session } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(demoAudience, hubScope);
  await grant.save();
  return grant;
}

const resourceServer: ResourceServer = {
  scope: hubScope,
  audience: demoAudience,
  accessTokenFormat: 'jwt',
  accessTokenTTL: tokenLifetimeSeconds,
  jwt: { sign: { alg: 'ES256' } },
};

const fixed: Configuration = {
  adapter: MemoryStore,
  findAccount,
  loadExistingGrant: grantEverything,
  extraTokenClaims: (_context, token) =>
    accessTokenClaims('accountId' in token ? token.accountId : (token.clientId ?? '')),
  claims: { openid: ['sub'], profile: ['name'] },
  scopes: ['openid', 'profile'],
  responseTypes: ['code'],
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  interactions: { policy: signInPolicy(), url: (_context, { uid }) => `${interactionPath}/${uid}` },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => demoAudience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => resourceServer,
    },
  },
  renderError: (context, { error }) => {
    context.type = 'text';
    context.body = `Inloggningen gick inte: ${error}. Börja om från början.\nSigning in failed: ${error}. Begin again.\n`;
  },
  ttl: {
    AccessToken: tokenLifetimeSeconds,
    AuthorizationCode: 60,
    ClientCredentials: tokenLifetimeSeconds,
    Grant: tokenLifetimeSeconds,
    IdToken: tokenLifetimeSeconds,
    Interaction: 900,
    Session: tokenLifetimeSeconds,
  },
};
