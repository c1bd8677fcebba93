// /health: the process lives. /ready: it can do its work; the reason is a code word and names no address.
import type { FastifyInstance } from 'fastify';

/**
 * Rejects when the process cannot do its work; an error's `code` (capitals) becomes the reason. Resolves to a list of
 * code words for what is out of order beside its work, such as `DELIVERY_FAILING:umea-skola`: it stays ready, and the operator is
 * told. To nothing, or to none, when all is well.
 */
export type Readiness = () => Promise<unknown>;

export function addHealth(app: FastifyInstance, ready: Readiness): void {
  app.get('/health', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/ready', { logLevel: 'silent' }, async (_request, reply) => {
    try {
      const degraded = await ready();
      return Array.isArray(degraded) && degraded.length > 0 ? { status: 'ready', degraded } : { status: 'ready' };
    } catch (error) {
      return reply.code(503).send({ status: 'not ready', reason: reasonOf(error) });
    }
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code) ? code : 'NOT_READY';
}
