// GET /pages/<name>/:caseId: the committed query, run by the gateway's own engine as the caller, then rendered. There is no other door
// to the data than the one that POST /graphql goes through.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { CallerError } from '@hlt/service/caller/caller-error.ts';
import type { Engine } from '../engine/engine.ts';
import type { OperationContext } from '../operation-context.ts';
import { renderError } from './error-page.ts';
import type { HubPage, Querystring } from './hub-page.ts';
import { pagePolicy } from './page.ts';
import { hubPages } from './pages.ts';
import { signedInPage, signedInPolicy } from './signed-in-page.ts';

interface PageRequest {
  Params: { caseId: string };
  Querystring: Querystring;
}

export interface PagesOptions {
  /** A browser without a token is helped to sign in; not in production. */
  readonly withSignIn: boolean;
}

type Runner = Pick<Engine<OperationContext>, 'run'>;

/** In a scope whose requests have a verified caller. */
export function addPages(app: FastifyInstance, engine: Runner, { withSignIn }: PagesOptions): void {
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    if (withSignIn && request.headers.authorization === undefined) {
      return sendPage(reply, 200, signedInPage(), signedInPolicy);
    }
    if (code === undefined) request.log.error({ err: error }, 'a page failed');
    return sendError(reply, code ?? 'INTERNAL');
  });
  for (const page of hubPages) addPage(app, engine, page);
}

function addPage(app: FastifyInstance, engine: Runner, page: HubPage): void {
  app.get<PageRequest>(page.path, async (request, reply) => {
    if (request.operation === null) throw new Error('A page without a verified caller.');
    const { query, variables, field, rendered } = page.ask(request.params.caseId, request.query);
    const answer = await engine.run({ query, variables }, request.operation);
    const data = 'data' in answer ? (answer.data as Record<string, unknown> | null) : null;
    if (data?.[field] == null) return sendError(reply, answer.errors?.[0]?.extensions.code ?? 'INTERNAL');
    const text = rendered(data);
    return text === null ? sendError(reply, 'NOTHING_TO_SHOW') : sendPage(reply, 200, text);
  });
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof CallerError) return error.code;
  const { statusCode } = error as { statusCode?: unknown };
  if (statusCode === 429) return 'TOO_MANY_REQUESTS';
  return statusCode === 400 ? 'BAD_USER_INPUT' : undefined;
}

function sendError(reply: FastifyReply, code: string): FastifyReply {
  const { status, text } = renderError(code);
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return sendPage(reply, status, text);
}

const sendPage = (reply: FastifyReply, status: number, text: string, policy = pagePolicy): FastifyReply =>
  reply
    .code(status)
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(text);
