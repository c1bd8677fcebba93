// A subgraph over HTTP, not yet listening: Apollo Server on Fastify, the caller verified before a byte of the query is read.
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { transactionHeader } from '@hlt/service/headers.ts';
import { addHealth, type Readiness } from '@hlt/service/health.ts';
import { buildHttpServer } from '@hlt/service/http-server.ts';
import type { Log } from '@hlt/service/log.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { failWhole } from './fail-whole.ts';
import { maskError } from './mask-error.ts';
import type { SubgraphContext } from './subgraph-context.ts';

/** The gateway's longest fetch needs about a tenth. */
const mostTokens = 10_000;

export interface SubgraphServerParts<Context extends SubgraphContext> {
  readonly schema: GraphQLSchema;
  readonly callers: CallerVerifier;
  /** One for each request: loaders live and die with it. */
  readonly createContext: (base: SubgraphContext) => Context;
  readonly log: Log;
  /** Rejects when the subgraph cannot answer. */
  readonly ready: Readiness;
}

export async function buildSubgraphServer<Context extends SubgraphContext>(
  parts: SubgraphServerParts<Context>,
): Promise<FastifyInstance> {
  const app = buildHttpServer({ log: parts.log });
  const apollo = new ApolloServer<Context>({
    schema: parts.schema,
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: mostTokens },
    formatError: (formatted, error) =>
      maskError(formatted, error, (cause) => parts.log.error({ err: cause }, 'a request failed and was masked')),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      failWhole,
    ],
  });
  await apollo.start();

  const callers = new WeakMap<FastifyRequest, Caller>();
  const handler = fastifyApolloHandler<Context>(apollo, {
    context: async (request) =>
      parts.createContext({ caller: getCaller(request), transactionId: transactionOf(request) }),
  });
  const getCaller = (request: FastifyRequest): Caller => {
    const caller = callers.get(request);
    if (caller === undefined) throw new Error('A request reached GraphQL without a verified caller.');
    return caller;
  };
  app.route({
    url: '/graphql',
    // No GET: an address is written down in places where a receipt must not be.
    method: 'POST',
    onRequest: async (request) => {
      callers.set(request, await parts.callers.verify(request.headers.authorization));
    },
    handler,
  });
  addHealth(app, parts.ready);
  return app;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function transactionOf(request: FastifyRequest): string {
  const header = request.headers[transactionHeader];
  return typeof header === 'string' && uuid.test(header) ? header : randomUUID();
}
