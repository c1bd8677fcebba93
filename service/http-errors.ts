// Answers to what goes wrong in HTTP: the caller learns a code and what to do, the log learns the rest.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { CallerError } from './caller/caller-error.ts';

const byStatus: Record<number, readonly [code: string, message: string]> = {
  400: ['BAD_REQUEST', 'The request could not be read. Check its syntax.'],
  408: ['REQUEST_TIMEOUT', 'The request did not arrive in time. Send it again.'],
  413: ['BODY_TOO_LARGE', 'The request body is too large. Send less.'],
  414: ['ADDRESS_TOO_LONG', 'The address is too long. Check it.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'The content type is not supported. Send application/json.'],
  429: ['TOO_MANY_REQUESTS', 'Too many requests. Wait and try again.'],
  431: ['HEADERS_TOO_LARGE', 'The request headers are too large. Send less.'],
  503: ['BUSY', 'The service is busy or stopping. Try again in a moment.'],
};
const unexpected = ['INTERNAL', 'Something went wrong on our side. Try again later.'] as const;

const body = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });

export function answerError(
  error: FastifyError | CallerError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof CallerError) {
    if (error.statusCode === 401) void reply.header('www-authenticate', 'Bearer');
    return reply.code(error.statusCode).send(body(error.code, error.message));
  }
  // Cut off while it still sends, a client would see a broken connection and never this answer; the rest is read into nothing.
  if (error.statusCode === 413) void reply.removeHeader('connection');
  const known = byStatus[error.statusCode ?? 500];
  if (known === undefined) request.log.error({ err: error }, 'a request failed');
  return reply.code(known ? (error.statusCode ?? 500) : 500).send(body(...(known ?? unexpected)));
}

/** What is not HTTP, or never becomes a whole request: there is no reply to send, so the answer is written as it is. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = unreadable[error.code ?? ''] ?? 400;
  const text = JSON.stringify(body(...(byStatus[status] ?? unexpected)));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy());
}

const unreadable: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

export const answerUnknownAddress = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.code(404).send(body('NOT_FOUND', 'There is nothing at this address.'));
