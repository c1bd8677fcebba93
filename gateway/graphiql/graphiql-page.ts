// GraphiQL as one page that needs no network but the hub. Never in production.
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { FastifyReply } from 'fastify';
import { graphqlPath } from '../http/graphql-route.ts';
import { tokenKey } from '../pages/signed-in-page.ts';
import { readReadyMadeQueries } from './ready-made-queries.ts';

const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const welcome =
  '# Sign in first: open /sign-in in this window and choose a person.\n\nquery Me {\n  me {\n    roles\n  }\n}\n';

// The tabs of an earlier visit would come back without the header, and whoever has just signed in would be nobody.
const forgetTabs = "<script>localStorage.removeItem('graphiql:tabState')</script>";

/** For the hub's own pages, which are opened without a header; gone when the tab is closed. */
const keepToken = (token: string): string =>
  `<script>sessionStorage.setItem('${tokenKey}', ${JSON.stringify(token).replaceAll('<', '\\u003c')})</script>`;

/** `accessToken`: prefilled as the Authorization header, in the page alone. */
export async function sendGraphiql(
  reply: FastifyReply,
  queriesFolder: string,
  accessToken?: string,
): Promise<FastifyReply> {
  const queries = await readReadyMadeQueries(queriesFolder);
  const headers =
    accessToken === undefined ? undefined : JSON.stringify({ Authorization: `Bearer ${accessToken}` }, null, 2);
  const page = renderGraphiQL({
    title: 'HLT hub',
    endpoint: graphqlPath,
    method: 'POST',
    defaultQuery: queries[0]?.query ?? welcome,
    defaultTabs: queries.map(({ query, variables }) => ({
      query,
      ...(variables !== undefined && { variables }),
      ...(headers !== undefined && { headers }),
    })),
    ...(headers !== undefined && { headers, defaultHeaders: headers }),
    // The first tab shows these and not its own; the option is the component's, and missing from the published type.
    ...({ variables: queries[0]?.variables } as object),
    shouldPersistHeaders: false,
  });
  const fresh =
    accessToken === undefined ? page : page.replace('<head>', () => `<head>${forgetTabs}${keepToken(accessToken)}`);
  return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(fresh);
}
