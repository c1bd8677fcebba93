// The demo's identity provider as one of the hub's servers: same log, health and stop. Not yet listening.
import { addHealth } from '@hlt/service/health.ts';
import { buildHttpServer } from '@hlt/service/http-server.ts';
import type { Log } from '@hlt/service/log.ts';
import { buildProvider, type ProviderOptions } from './provider.ts';

export interface IdentityProviderOptions extends ProviderOptions {
  readonly log: Log;
}

/** Throws in production. */
export async function buildIdentityProvider({
  log,
  ...options
}: IdentityProviderOptions): Promise<ReturnType<typeof buildHttpServer>> {
  const answer = (await buildProvider(options)).callback();
  const app = buildHttpServer({ log, bodyLimit: 16_384 });
  addHealth(app, () => Promise.resolve());
  // The provider reads the bodies itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.all('/*', (request, reply) => {
    reply.hijack();
    answer(request.raw, reply.raw).catch((err: unknown) => {
      request.log.error({ err }, 'a sign-in failed');
      reply.raw.destroy();
    });
  });
  return app;
}
