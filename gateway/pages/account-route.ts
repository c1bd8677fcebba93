// GET /pages/account/:caseId: the committed query, run by the gateway's own engine as the caller, then rendered. There is no other door
// to the data than the one that POST /graphql goes through.
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CallerError } from '@hlt/service/caller/caller-error.ts';
import type { Engine } from '../engine/engine.ts';
import type { OperationContext } from '../operation-context.ts';
import { accountAnswer } from './account-answer.ts';
import { linesOnPage, renderAccount } from './account-page.ts';
import { renderError } from './error-page.ts';
import { pagePolicy, type Language } from './page.ts';
import { signedInPage, signedInPolicy } from './signed-in-page.ts';

const accountPath = '/pages/account/:caseId';

const query = readFileSync(new URL('./account-page.graphql', import.meta.url), 'utf8');

interface AccountRequest {
  Params: { caseId: string };
  Querystring: Readonly<Record<string, unknown>>;
}

export interface AccountPageOptions {
  /** A browser without a token is helped to sign in; not in production. */
  readonly withSignIn: boolean;
}

/** In a scope whose requests have a verified caller. */
export function addAccountPage(
  app: FastifyInstance,
  { run }: Pick<Engine<OperationContext>, 'run'>,
  { withSignIn }: AccountPageOptions,
): void {
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    if (withSignIn && request.headers.authorization === undefined) {
      return sendPage(reply, 200, signedInPage(), signedInPolicy);
    }
    if (code === undefined) request.log.error({ err: error }, 'a page failed');
    return sendError(reply, code ?? 'INTERNAL');
  });
  app.get<AccountRequest>(accountPath, async (request, reply) => {
    if (request.operation === null) throw new Error('A page without a verified caller.');
    const { caseId } = request.params;
    const wish = { caseId, language: languageOf(request.query['lang']), older: olderOf(request) };
    const variables = { caseId, first: linesOnPage, after: wish.older?.after ?? null };
    const answer = await run({ query, variables }, request.operation);
    const account = 'data' in answer ? (answer.data as Record<string, unknown> | null)?.['accessAccount'] : undefined;
    if (account == null) return sendError(reply, answer.errors?.[0]?.extensions.code ?? 'INTERNAL');
    return sendPage(reply, 200, renderAccount(accountAnswer.parse(account), wish));
  });
}

const languageOf = (given: unknown): Language => (given === 'en' ? 'en' : 'sv');

function olderOf({ query }: FastifyRequest<AccountRequest>): { organisationId: string; after: string } | null {
  const { organisation, after } = query;
  return typeof organisation === 'string' && typeof after === 'string' ? { organisationId: organisation, after } : null;
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
