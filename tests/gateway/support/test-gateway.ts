// The gateway with a small hub behind it: real HTTP to the subgraphs, callers by name, and all that is logged kept.
import { Writable } from 'node:stream';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { CallerError } from '@hlt/service/caller/caller-error.ts';
import type { CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { createLog } from '@hlt/service/log.ts';
import { organisationsFrom, type Organisation } from '@hlt/service/organisations/organisations.ts';
import { buildGateway, type GatewayOptions } from '../../../gateway/gateway-server.ts';
import type { UpstreamCall } from '../../../gateway/upstream/ask.ts';
import { composeSmallHub } from './small-hub.ts';
import { startSubgraph, type SubgraphProcess } from './subgraph-process.ts';

export const north = '2120002627';
export const regionNumber = '2321000222';

export const caller = (subject: string, organisationNumber: string | null = north): Caller => ({
  subject,
  issuer: 'https://id.test',
  roles: ['PROFESSIONAL'],
  organisationNumber,
  organisationUnit: null,
  personalIdentityNumber: null,
  expiresAt: new Date(8.64e15),
});

/** `Bearer <name>` is a caller; `Bearer <name>@<number>` one of that organisation; everything else is refused. */
export const callersByName: CallerVerifier = {
  async verify(header) {
    const [, name, number] = /^Bearer (\w+)(?:@(\d+))?$/.exec(header ?? '') ?? [];
    if (name === undefined) throw new CallerError('UNAUTHENTICATED', 'Sign in.');
    if (name === 'expired') throw new CallerError('TOKEN_EXPIRED', 'Sign in again.');
    return caller(name, number ?? north);
  },
};

export interface Asked {
  readonly status: number;
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly text: string;
  readonly headers: LightMyRequestResponse['headers'];
}

export interface TestGateway {
  readonly app: FastifyInstance;
  readonly subgraphs: Record<'coordination' | 'north-school' | 'south-school' | 'region', SubgraphProcess>;
  readonly calls: UpstreamCall[];
  readonly logged: () => string;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Asked>;
  close(): Promise<void>;
}

export async function startTestGateway(
  options: Partial<GatewayOptions> & { timeBudgetMs?: number } = {},
): Promise<TestGateway> {
  const { supergraphSdl, publicSdl, schemas } = composeSmallHub();
  const start = async (subgraph: string, organisationId: string): Promise<SubgraphProcess> =>
    startSubgraph(schemas.get(subgraph)!, { organisationId });
  const subgraphs = {
    coordination: await start('coordination', 'coordination'),
    'north-school': await start('school', 'north-school'),
    'south-school': await start('school', 'south-school'),
    region: await start('healthcare', 'region'),
  };
  const { timeBudgetMs = 1_000 } = options;
  const organisations: Organisation[] = [
    organisation('north-school', 'school', 'SCHOOL', north),
    organisation('south-school', 'school', 'SCHOOL', '2120002841'),
    organisation('region', 'healthcare', 'HEALTHCARE', regionNumber),
  ];
  function organisation(
    id: keyof typeof subgraphs,
    subgraph: Organisation['subgraph'],
    sector: Organisation['sector'],
    organisationNumber: string,
  ): Organisation {
    return { id, subgraph, sector, organisationNumber, name: id, url: subgraphs[id].url, timeBudgetMs };
  }
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const calls: UpstreamCall[] = [];
  const app = await buildGateway({
    supergraphSdl,
    publicSdl,
    organisations: organisationsFrom(() => organisations),
    coordinationUrl: subgraphs.coordination.url,
    verifier: callersByName,
    log: createLog({ name: 'gateway', level: 'debug', destination }),
    onUpstreamCall: (call) => calls.push(call),
    ...options,
  });
  return {
    app,
    subgraphs,
    calls,
    logged: () => lines.join(''),
    async ask(query, variables, headers = {}) {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: 'Bearer anna', 'content-type': 'application/json', ...headers },
        payload: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = response.json();
      return { status: response.statusCode, data, errors, text: response.body, headers: response.headers };
    },
    async close() {
      await app.close();
      await Promise.all(Object.values(subgraphs).map(async (subgraph) => subgraph.close()));
    },
  };
}
