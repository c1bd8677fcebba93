// /health: the process lives. /ready: it can do its work; the reason is a code word and names no address.
import type { FastifyInstance } from 'fastify';

/** `ready` throws when the process cannot do its work; an error's `code` (capitals) becomes the reason. */
export function addHealth(app: FastifyInstance, ready: () => Promise<void>): void {
  app.get('/health', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/ready', { logLevel: 'silent' }, async (_request, reply) => {
    try {
      await ready();
      return { status: 'ready' };
    } catch (error) {
      return reply.code(503).send({ status: 'not ready', reason: reasonOf(error) });
    }
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code) ? code : 'NOT_READY';
}
