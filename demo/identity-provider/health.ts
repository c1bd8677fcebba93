// /health and /ready of the demo's identity provider, as every server of the hub has them.
import type { Middleware } from 'koa';

const answers: Record<string, object> = { '/health': { status: 'ok' }, '/ready': { status: 'ready' } };

export const addHealthRoutes: Middleware = async (context, next) => {
  const answer = answers[context.path];
  if (answer === undefined) return next();
  context.body = answer;
};
