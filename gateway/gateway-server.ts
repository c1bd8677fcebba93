// The gateway as an HTTP server, not yet listening: verified callers in, operations to the engine, answers out.
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { addHealth } from '@hlt/service/health.ts';
import { transactionHeader } from '@hlt/service/headers.ts';
import { buildHttpServer } from '@hlt/service/http-server.ts';
import type { Log } from '@hlt/service/log.ts';
import type { Organisations } from '@hlt/service/organisations/organisations.ts';
import { createEngine } from './engine/engine.ts';
import type { Limits } from './engine/limits/limits.ts';
import { addDevelopmentRoutes, type DevelopmentSettings } from './graphiql/development-routes.ts';
import { addGraphqlRoute, graphqlPath } from './http/graphql-route.ts';
import { refuse } from './http/refuse.ts';
import { defaultLoad, shedLoad, type LoadSettings } from './http/shed-load.ts';
import type { TrustedDocuments } from './http/trusted-documents.ts';
import { verifyCallers } from './http/verify-caller.ts';
import type { OperationContext } from './operation-context.ts';
import { addPages } from './pages/page-routes.ts';
import type { UpstreamCall } from './upstream/ask.ts';
import type { BreakerSettings } from './upstream/breakers.ts';
import { createUpstream, sourceOf } from './upstream/upstream.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** The composer's public schema. */
  readonly publicSdl: string;
  readonly organisations: Organisations;
  readonly coordinationUrl: string;
  readonly coordinationTimeBudgetMs?: number | undefined;
  readonly verifier: CallerVerifier;
  readonly log: Log;
  /** GraphiQL, sign-in, introspection and suggestions. Absent in production. */
  readonly development?: DevelopmentSettings | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Origins of front-ends in a browser; none unless told. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** Operations of one caller a minute; no limit when absent. */
  readonly operationsPerMinute?: number | undefined;
  readonly load?: LoadSettings | undefined;
  readonly trustedDocuments?: TrustedDocuments | undefined;
  readonly breaker?: BreakerSettings | undefined;
  /** Told of each call to a subgraph when it has ended. */
  readonly onUpstreamCall?: ((call: UpstreamCall) => void) | undefined;
}

const bodyLimit = 256 * 1024;

export async function buildGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { log, development } = options;
  const app = buildHttpServer({ log, bodyLimit });
  const upstream = createUpstream(options);
  app.addHook('onClose', async () => upstream.close());
  const engine = createEngine<OperationContext>({
    supergraphSdl: options.supergraphSdl,
    publicSdl: options.publicSdl,
    send: upstream.send,
    sourceOf,
    limits: options.limits ?? {},
    revealSchema: development !== undefined,
    onUnexpected: (error) => log.error({ err: error }, 'an operation failed'),
  });

  await protect(app, options.corsOrigins ?? []);
  if (development) addDevelopmentRoutes(app, development);
  else app.get(graphqlPath, async (_request, reply) => refuse(reply, 'METHOD_NOT_ALLOWED'));
  await app.register(async (operations) => {
    const load = await shedLoad(operations, options.load ?? defaultLoad);
    addHealth(app, async () => {
      if (load.isBusy()) throw Object.assign(new Error('Load is shed.'), { code: 'BUSY' });
    });
    verifyCallers(operations, options.verifier);
    await limitRate(operations, options.operationsPerMinute);
    addGraphqlRoute(operations, engine, options.trustedDocuments);
    await operations.register(async (pages) => addPages(pages, engine, { withSignIn: development !== undefined }));
  });
  return app;
}

async function protect(app: FastifyInstance, corsOrigins: readonly string[]): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await app.register(cors, {
    origin: corsOrigins.length > 0 ? [...corsOrigins] : false,
    methods: ['POST'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: [transactionHeader, 'retry-after'],
  });
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
  });
}

async function limitRate(app: FastifyInstance, perMinute: number | undefined): Promise<void> {
  if (perMinute === undefined) return;
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    // After the caller is known and before the body is read.
    hook: 'preParsing',
    keyGenerator: ({ operation, ip }) => operation?.caller.subject ?? ip,
  });
}
