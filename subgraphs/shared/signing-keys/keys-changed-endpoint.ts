// POST /delivery/keys-changed: whoever says it, the other party's keys are fetched anew, at most once a second. So a compromised key
// that was retired is refused by the next request; who cannot be told follows within a minute.
import type { FastifyInstance } from 'fastify';
import { keysChangedPath } from '../delivery/paths.ts';
import type { ReceiptKeys } from '../receipt/receipt-keys.ts';

const largestBody = 1_024;

export function addKeysChangedEndpoint(app: FastifyInstance, { refresh }: Pick<ReceiptKeys, 'refresh'>): void {
  void app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    // What is sent along is not looked at.
    routes.addContentTypeParser('*', { parseAs: 'string' }, (_request, _body, done) => done(null));
    routes.post(keysChangedPath, { bodyLimit: largestBody }, async (_request, reply) => {
      await refresh?.();
      return reply.code(204).send();
    });
  });
}
