// Verifies who is calling before a byte of the body is read. The owners verify again, each by itself.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { CallerVerifier } from '@hlt/service/caller/caller-verifier.ts';
import { transactionHeader } from '@hlt/service/headers.ts';
import type { OperationContext } from '../operation-context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    operation: OperationContext | null;
  }
}

/** Pages are read by GET, and only by a caller who is known. */
const pagesPath = '/pages/';

export function verifyCallers(app: FastifyInstance, verifier: CallerVerifier): void {
  app.decorateRequest('operation', null);
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST' && !request.url.startsWith(pagesPath)) return;
    const { authorization = '' } = request.headers;
    const caller = await verifier.verify(request.headers.authorization);
    const transaction = randomUUID();
    request.operation = { caller, authorization, transaction };
    void reply.header(transactionHeader, transaction);
  });
}
