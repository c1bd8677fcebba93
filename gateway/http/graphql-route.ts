// POST /graphql, by the reference implementation of GraphQL over HTTP. Nothing but JSON in UTF-8 is read.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHandler, type Response } from 'graphql-http';
import type { Engine, EngineAnswer } from '../engine/engine.ts';
import type { OperationContext } from '../operation-context.ts';
import { refuse } from './refuse.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export const graphqlPath = '/graphql';

export function addGraphqlRoute(
  app: FastifyInstance,
  engine: Engine<OperationContext>,
  trusted: TrustedDocuments | undefined,
): void {
  readOnlyJson(app);
  const handle = createHandler<FastifyRequest, undefined>({
    async onSubscribe({ raw }, { query, operationName, variables }) {
      if (raw.operation === null) throw new Error('An operation without a verified caller.');
      const refusal = trusted?.refusal(query);
      const answer = refusal ?? (await engine.run({ query, operationName, variables }, raw.operation));
      return respond(answer, raw.headers.accept ?? '');
    },
    formatError: (error) => ({ ...error, message: error.message, extensions: { code: 'BAD_REQUEST' } }),
  });
  app.post(graphqlPath, async (request, reply) => {
    const body = trusted ? trusted.fill(request.body) : request.body;
    const { url, method, headers } = request;
    return send(
      reply,
      await handle({
        url,
        method,
        headers: headers,
        body: body as string,
        raw: request,
        context: undefined,
      }),
    );
  });
}

function readOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', async (request, reply) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') return refuse(reply, 'UNSUPPORTED_MEDIA_TYPE');
    return undefined;
  });
}

const responseType = 'application/graphql-response+json';

/** GraphQL over HTTP: with the newer media type a refused operation is 400; with application/json all is 200. */
function respond(answer: EngineAnswer, accept: string): Response {
  const offered = accept.split(',').map((one) => one.split(';')[0]?.trim().toLowerCase());
  const type = offered.find((one) => one === responseType || one === 'application/json') ?? 'application/json';
  const status = 'data' in answer || type !== responseType ? 200 : 400;
  const headers = { 'content-type': `${type}; charset=utf-8` };
  return [JSON.stringify(answer), { status, statusText: status === 200 ? 'OK' : 'Bad Request', headers }];
}

function send(reply: FastifyReply, [body, { status, headers }]: Response): FastifyReply {
  if (body !== null)
    return reply
      .code(status)
      .headers(headers ?? {})
      .send(body);
  return refuse(
    reply,
    status === 406 ? 'NOT_ACCEPTABLE' : status === 405 ? 'METHOD_NOT_ALLOWED' : 'UNSUPPORTED_MEDIA_TYPE',
  );
}
