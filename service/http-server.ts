// The HTTP server of every process: our log, a body limit, masked errors, and a stop that drains.
import { randomUUID } from 'node:crypto';
import closeWithGrace from 'close-with-grace';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import { answerError, answerUnknownAddress, answerUnreadable } from './http-errors.ts';
import type { Log } from './log.ts';
import { dropUnfinishedRequestsWhenStopping, longestRequestMs, lookForSlowRequestsMs } from './unfinished-requests.ts';

const graceMs = 10_000;

export interface HttpServerOptions {
  readonly log: Log;
  /** Bytes of one request body; 1 MB unless told. */
  readonly bodyLimit?: number;
  /** Milliseconds in which a whole request must have arrived; half a minute unless told. */
  readonly requestTimeout?: number;
}

/** Not yet listening. Every answer to an error has the shape `{ errors: [{ message, extensions: { code } }] }`. */
export function buildHttpServer({
  log,
  bodyLimit = 1_048_576,
  requestTimeout = longestRequestMs,
}: HttpServerOptions): FastifyInstance {
  const app = fastify({
    loggerInstance: log,
    bodyLimit,
    requestTimeout,
    // Node.js takes no request as late while its head still has time: by itself a minute.
    http: {
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: Math.min(requestTimeout, lookForSlowRequestsMs),
    },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerUnreadable,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
  }) as unknown as FastifyInstance;
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerUnknownAddress);
  closeConnectionsWhenStopping(app);
  dropUnfinishedRequestsWhenStopping(app);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request.raw, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  return app;
}

// A client that keeps its connection would otherwise hold the process until the grace period ends.
function closeConnectionsWhenStopping(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
}

export interface Listening {
  readonly address: string;
  /** Drains, then ends the process. */
  stop(): Promise<void>;
}

/** Listens until SIGTERM or SIGINT; then takes nothing new, answers what was begun, and exits within ten seconds. */
export async function listenUntilStopped(app: FastifyInstance, { host, port, log }: ListenOptions): Promise<Listening> {
  const address = await listen(app, host, port);
  const grace = closeWithGrace({ delay: graceMs, logger: log }, async ({ signal, err }) => {
    if (err) log.error({ err }, 'stopping after an error that nobody handled');
    else log.info({ signal }, 'stopping');
    await app.close();
  });
  log.info({ address }, 'listening');
  return {
    address,
    async stop() {
      grace.close();
      await app.close();
    },
  };
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE')
      throw new CannotListen(`Cannot listen on ${host}, port ${port}: check HOST and PORT (${code}).`);
    throw new PortInUse(`Port ${port} on ${host} is in use: stop the process that has it, or set PORT to another.`);
  }
}

export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

class CannotListen extends Error {
  override readonly name = 'CannotListen';
}
