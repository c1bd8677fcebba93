// Connections that have not sent a whole request: a browser's spare one, or somebody who sends a byte a minute. None of them
// may occupy the process for long, and none may keep it from stopping.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** To receive one whole request, head and body: our largest is a megabyte. */
export const longestRequestMs = 30_000;
/** How often Node.js looks for requests that take longer. */
export const lookForSlowRequestsMs = 5_000;

// What is on its way when the stop begins may still arrive.
const graceWhenStoppingMs = 2_000;

export function dropUnfinishedRequestsWhenStopping(app: FastifyInstance): void {
  const latest = new Map<Socket, IncomingMessage | undefined>();
  app.server.on('connection', (socket: Socket) => {
    latest.set(socket, undefined);
    socket.once('close', () => latest.delete(socket));
  });
  app.server.on('request', (request: IncomingMessage) => latest.set(request.socket, request));
  app.addHook('preClose', async () => {
    const timer = setTimeout(() => {
      for (const [socket, request] of latest) if (request?.complete !== true) socket.destroy();
    }, graceWhenStoppingMs);
    app.server.once('close', () => clearTimeout(timer));
  });
}
