// From settings to what the server is built of. That the files can be read was checked with the settings.
import { readFileSync } from 'node:fs';
import { callersFromSettings } from '@hlt/service/caller/callers-from-settings.ts';
import type { Log } from '@hlt/service/log.ts';
import { watchOrganisations, type WatchedOrganisations } from '@hlt/service/organisations/organisations.ts';
import { defaultLimits } from './engine/limits/limits.ts';
import type { GatewayOptions } from './gateway-server.ts';
import { readTrustedDocuments } from './http/trusted-documents.ts';
import type { GatewaySettings } from './settings.ts';

// A person at work sends a few operations a minute; a report integrator some hundred.
const productionOperationsPerMinute = 600;

export type OptionsFromSettings = GatewayOptions & { readonly organisations: WatchedOrganisations };

export function optionsFromSettings(settings: GatewaySettings, log: Log): OptionsFromSettings {
  const production = settings.NODE_ENV === 'production';
  const { TRUSTED_DOCUMENTS_DIRECTORY: documents } = settings;
  return {
    supergraphSdl: readFileSync(settings.SUPERGRAPH_FILE, 'utf8'),
    publicSdl: readFileSync(settings.PUBLIC_SCHEMA_FILE, 'utf8'),
    organisations: watchOrganisations(settings.ORGANISATIONS_FILE, log),
    coordinationUrl: settings.COORDINATION_URL,
    coordinationTimeBudgetMs: settings.COORDINATION_TIME_BUDGET_MS,
    verifier: callersFromSettings(settings),
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
    trustedDocuments: documents === undefined ? undefined : readTrustedDocuments(documents),
  };
}

const developmentSettings = (settings: GatewaySettings): NonNullable<GatewayOptions['development']> => ({
  queriesFolder: settings.QUERIES_DIRECTORY,
  signIn: { issuer: settings.OIDC_ISSUER, clientId: settings.GRAPHIQL_CLIENT_ID, scope: settings.GRAPHIQL_SCOPE },
});
