// A subgraph over HTTP on a port of its own; tests can make it misbehave in any way.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, parse, type GraphQLSchema } from 'graphql';

export type Misbehaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface ReceivedRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly headers: IncomingMessage['headers'];
}

export interface SubgraphProcess {
  readonly url: string;
  readonly received: ReceivedRequest[];
  /** Instead of answering; none: answers again. */
  misbehave: Misbehaviour | undefined;
  /** Waits until this settles before it answers. */
  hold: Promise<unknown> | undefined;
  close(): Promise<void>;
}

export async function startSubgraph(schema: GraphQLSchema, context: Record<string, unknown>): Promise<SubgraphProcess> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  const self: SubgraphProcess = {
    url: '',
    received,
    misbehave: undefined,
    hold: undefined,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const { query, variables } = JSON.parse(body) as ReceivedRequest;
    received.push({ query, variables, headers: request.headers });
    if (self.misbehave) return self.misbehave(request, response, body);
    await self.hold;
    const contextValue = { ...context, authorization: request.headers.authorization };
    const result = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(self, { url: `http://127.0.0.1:${port}/graphql` });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
