// From settings to what the server is built of: the files are read here, and a missing one stops the start.
import { readFileSync } from 'node:fs';
import { createCallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import type { Log } from '@hlt/service/log.ts';
import { SettingsError } from '@hlt/service/settings.ts';
import { defaultLimits } from './engine/limits/limits.ts';
import type { GatewayOptions } from './gateway-server.ts';
import { readTrustedDocuments, type TrustedDocuments } from './http/trusted-documents.ts';
import { OrganisationsError, watchOrganisations, type WatchedOrganisations } from './organisations.ts';
import type { GatewaySettings } from './settings.ts';

// A person at work sends a few operations a minute; a report integrator some hundred.
const productionOperationsPerMinute = 600;

export type OptionsFromSettings = GatewayOptions & { readonly organisations: WatchedOrganisations };

/** Throws {@link SettingsError}. */
export function optionsFromSettings(settings: GatewaySettings, log: Log): OptionsFromSettings {
  const production = settings.NODE_ENV === 'production';
  return {
    supergraphSdl: readSetting(settings, 'SUPERGRAPH_FILE'),
    publicSdl: readSetting(settings, 'PUBLIC_SCHEMA_FILE'),
    organisations: organisations(settings.ORGANISATIONS_FILE, log),
    coordinationUrl: settings.COORDINATION_URL,
    coordinationTimeBudgetMs: settings.COORDINATION_TIME_BUDGET_MS,
    verifier: createCallerVerifier({
      issuer: settings.OIDC_ISSUER,
      audience: settings.OIDC_AUDIENCE,
      jwksUri: settings.OIDC_JWKS_URI,
      rolesClaim: settings.OIDC_ROLES_CLAIM,
    }),
    log,
    development: production ? undefined : developmentSettings(settings),
    limits: {
      ...defaultLimits,
      tokens: settings.LIMIT_TOKENS,
      depth: settings.LIMIT_DEPTH,
      aliases: settings.LIMIT_ALIASES,
      directives: settings.LIMIT_DIRECTIVES,
      cost: settings.LIMIT_COST,
    },
    corsOrigins: settings.CORS_ORIGINS,
    operationsPerMinute: settings.OPERATIONS_PER_MINUTE ?? (production ? productionOperationsPerMinute : undefined),
    load: { operations: settings.MAX_CONCURRENT_OPERATIONS, eventLoopDelayMs: settings.MAX_EVENT_LOOP_DELAY_MS },
    trustedDocuments: trustedDocuments(settings.TRUSTED_DOCUMENTS_DIRECTORY),
  };
}

const developmentSettings = (settings: GatewaySettings): NonNullable<GatewayOptions['development']> => ({
  queriesFolder: settings.QUERIES_DIRECTORY,
  signIn: { issuer: settings.OIDC_ISSUER, clientId: settings.GRAPHIQL_CLIENT_ID, scope: settings.GRAPHIQL_SCOPE },
});

function readSetting(settings: GatewaySettings, name: 'SUPERGRAPH_FILE' | 'PUBLIC_SCHEMA_FILE'): string {
  try {
    return readFileSync(settings[name], 'utf8');
  } catch {
    throw new SettingsError(`${name}: the file cannot be read; run "npm run schema", or name another file`);
  }
}

function organisations(file: string, log: Log): WatchedOrganisations {
  try {
    return watchOrganisations(file, log);
  } catch (error) {
    throw error instanceof OrganisationsError ? new SettingsError(`ORGANISATIONS_FILE: ${error.message}`) : error;
  }
}

function trustedDocuments(folder: string | undefined): TrustedDocuments | undefined {
  if (folder === undefined) return undefined;
  try {
    return readTrustedDocuments(folder);
  } catch {
    throw new SettingsError('TRUSTED_DOCUMENTS_DIRECTORY: the folder or one of its .graphql files cannot be read');
  }
}
