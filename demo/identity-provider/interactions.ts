// The two steps of signing in: show the page, and take the answer.
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { subjectOf } from '../people.ts';
import { peopleWhoSignIn } from './accounts.ts';
import { signInPage } from './sign-in-page.ts';

type Middleware = Parameters<Provider['use']>[0];
type Context = Parameters<Middleware>[0];

export const interactionPath = '/interaction';
const longestAnswer = 1_024;

export function interactions(provider: Provider): Middleware {
  return async (context, next) => {
    if (!context.path.startsWith(`${interactionPath}/`)) return next() as Promise<void>;
    context.set('cache-control', 'no-store');
    context.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    // Throws for someone who has not begun to sign in: the interaction's cookie is missing.
    await provider.interactionDetails(context.req, context.res);
    if (context.method === 'POST') return finish(provider, context);
    context.type = 'html';
    context.body = signInPage();
  };
}

async function finish(provider: Provider, context: Context): Promise<void> {
  if (!(Number(context.get('content-length')) <= longestAnswer)) return context.throw(413);
  const chosen = new URLSearchParams(await text(context.req)).get('person');
  const person = peopleWhoSignIn.find(({ key }) => key === chosen);
  if (person === undefined) return context.throw(400, 'Choose one of the people on the page.');
  const result = { login: { accountId: subjectOf(person.key), remember: false } };
  context.redirect(await provider.interactionResult(context.req, context.res, result));
}
