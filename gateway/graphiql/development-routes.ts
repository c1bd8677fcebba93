// What a developer has and production has not: GraphiQL at GET /graphql, and the sign-in that fills in its token.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { graphqlPath } from '../http/graphql-route.ts';
import { refuse } from '../http/refuse.ts';
import { sendGraphiql } from './graphiql-page.ts';
import { createSignIn, type SignInSettings } from './sign-in.ts';

export interface DevelopmentSettings {
  /** The folder of ready-made queries. */
  readonly queriesFolder: string;
  readonly signIn: SignInSettings;
}

const signInPath = '/sign-in';
const callbackPath = `${signInPath}/callback`;
const cookieName = 'hlt-sign-in';

export function addDevelopmentRoutes(
  app: FastifyInstance,
  { queriesFolder, signIn: settings }: DevelopmentSettings,
): void {
  const signIn = createSignIn(settings);

  app.get(graphqlPath, async (request, reply) =>
    String(request.headers.accept).includes('text/html')
      ? sendGraphiql(reply, queriesFolder)
      : refuse(reply, 'METHOD_NOT_ALLOWED'),
  );

  app.get(signInPath, async (request, reply) => {
    try {
      const { address, memory } = await signIn.begin(ownAddress(request) + callbackPath);
      return await reply.header('set-cookie', cookie(memory, 600)).redirect(address);
    } catch (error) {
      return signInFailed(request, reply, error);
    }
  });

  app.get(callbackPath, async (request, reply) => {
    void reply.header('set-cookie', cookie('', 0));
    try {
      const token = await signIn.finish(new URL(request.url, ownAddress(request)), readCookie(request));
      return await sendGraphiql(reply, queriesFolder, token);
    } catch (error) {
      return signInFailed(request, reply, error);
    }
  });
}

const ownAddress = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;

const cookie = (value: string, seconds: number): string =>
  `${cookieName}=${value}; Path=${signInPath}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;

function readCookie({ headers }: FastifyRequest): string {
  const [, value] = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(headers.cookie ?? '') ?? [];
  if (value === undefined) throw new Error('The sign-in was not begun in this browser, or it took too long.');
  return value;
}

// The error can quote what the issuer said; the page does not.
function signInFailed(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  request.log.warn({ err: error }, 'a sign-in did not succeed');
  const page = `<!doctype html><title>HLT hub</title><p>The sign-in did not succeed. <a href="${signInPath}">Try again.</a>`;
  return reply.code(400).type('text/html; charset=utf-8').send(page);
}
