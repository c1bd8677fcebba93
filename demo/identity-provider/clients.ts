// Who may ask the demo's identity provider for tokens.
import type { ClientMetadata } from 'oidc-provider';
import { subjectOf } from '../people.ts';

export const terminalClientId = 'terminal';
/** Nothing listens there: the terminal reads the code off the redirect. */
export const terminalRedirect = 'http://127.0.0.1/terminal';
/** A client's id is the `sub` of its tokens. */
export const machineClientId = subjectOf('integrator');
/** No secret: it opens a demo on one's own machine, and the provider refuses to run in production. */
export const machineClientSecret = 'only-for-the-demo';

export function clients(gatewayPort: number): ClientMetadata[] {
  return [
    publicClient('graphiql', [
      `http://127.0.0.1:${gatewayPort}/sign-in/callback`,
      `http://localhost:${gatewayPort}/sign-in/callback`,
    ]),
    publicClient(terminalClientId, [terminalRedirect]),
    {
      client_id: machineClientId,
      client_secret: machineClientSecret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: 'ES256',
    },
  ];
}

// Public, so PKCE is what ties the code to who asked for it (RFC 7636). Native: a web address of one's own machine.
const publicClient = (client_id: string, redirect_uris: string[]): ClientMetadata => ({
  client_id,
  redirect_uris,
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  id_token_signed_response_alg: 'ES256',
});
