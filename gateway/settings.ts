// The gateway's settings, as .env.example documents them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { organisationsFileSetting } from '@hlt/service/organisations/organisations-file.setting.ts';
import { addressSetting, processSettings } from '@hlt/service/process-settings.ts';
import { defaultLimits } from './engine/limits/limits.ts';
import { defaultLoad } from './http/shed-load.ts';
import { readTrustedDocuments } from './http/trusted-documents.ts';

const inRepository = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const count = z.coerce.number('must be a whole number').int('must be a whole number').min(1, 'must be at least 1');

/** A file that cannot be used is told among the faults of all other settings, not after them. */
const readBy = (read: (path: string) => unknown, fault: string) =>
  z.string().superRefine((path, context) => {
    try {
      read(path);
    } catch {
      context.addIssue({ code: 'custom', message: fault });
    }
  });

const schemaFile = readBy(readFileSync, 'the file cannot be read; run "npm run schema", or name another file');

const origins = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .pipe(z.array(addressSetting));

export const gatewaySettings = z.object({
  ...processSettings(4000),
  /** Coordination's GraphQL address. */
  COORDINATION_URL: addressSetting,
  COORDINATION_TIME_BUDGET_MS: count.default(5_000),
  ORGANISATIONS_FILE: organisationsFileSetting,
  SUPERGRAPH_FILE: schemaFile.default(inRepository('schema/supergraph.graphql')),
  PUBLIC_SCHEMA_FILE: schemaFile.default(inRepository('schema/public.graphql')),
  CORS_ORIGINS: origins,
  TRUSTED_DOCUMENTS_DIRECTORY: readBy(
    readTrustedDocuments,
    'the folder or one of its .graphql files cannot be read',
  ).optional(),
  OPERATIONS_PER_MINUTE: count.optional(),
  MAX_CONCURRENT_OPERATIONS: count.default(defaultLoad.operations),
  MAX_EVENT_LOOP_DELAY_MS: count.default(defaultLoad.eventLoopDelayMs),
  LIMIT_TOKENS: count.default(defaultLimits.tokens),
  LIMIT_DEPTH: count.default(defaultLimits.depth),
  LIMIT_ALIASES: count.default(defaultLimits.aliases),
  LIMIT_DIRECTIVES: count.default(defaultLimits.directives),
  LIMIT_COST: count.default(defaultLimits.cost),
  QUERIES_DIRECTORY: z.string().default(inRepository('docs/queries')),
  GRAPHIQL_CLIENT_ID: z.string().default('graphiql'),
  GRAPHIQL_SCOPE: z.string().default('openid hub'),
});

export type GatewaySettings = z.infer<typeof gatewaySettings>;
