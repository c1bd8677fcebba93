// The verifier of callers as the settings of every process describe it (process-settings.ts).
import { createCallerVerifier, type CallerVerifier } from './caller-verifier.ts';

export interface IssuerSettings {
  readonly OIDC_ISSUER: string;
  readonly OIDC_AUDIENCE: string;
  readonly OIDC_JWKS_URI?: string | undefined;
  readonly OIDC_ROLES_CLAIM: string;
}

export const callersFromSettings = (settings: IssuerSettings, now = (): Date => new Date()): CallerVerifier =>
  createCallerVerifier({
    issuer: settings.OIDC_ISSUER,
    audience: settings.OIDC_AUDIENCE,
    jwksUri: settings.OIDC_JWKS_URI,
    rolesClaim: settings.OIDC_ROLES_CLAIM,
    now,
  });
