// What a sender is told when a delivery is not taken: a code, and nothing of why or of what is here.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { MessageFault } from './hub-message.ts';

/** The fault is for the operator's log: a wrong clock and a forged signature are not the same to him. */
export function notProven(request: FastifyRequest, reply: FastifyReply, fault: MessageFault): FastifyReply {
  request.log.warn({ fault }, 'a message that was not proven to be coordination’s was refused');
  return reply.code(401).send({ code: 'NOT_PROVEN' });
}

const codes: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  408: 'REQUEST_TIMEOUT',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

export function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  const code = codes[status];
  // Cut off while it still sends, the sender would never see the answer.
  if (status === 413) void reply.removeHeader('connection');
  if (code !== undefined) return reply.code(status).send({ code });
  request.log.error({ err: error }, 'a delivery could not be handled; it will come again');
  return reply.code(503).send({ code: 'SERVICE_UNAVAILABLE' });
}
