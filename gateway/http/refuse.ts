// Requests that never reach the engine: a status, a code and a sentence that says what to do.
import type { FastifyReply } from 'fastify';

const refusals = {
  METHOD_NOT_ALLOWED: [405, 'Send the operation as POST with content type application/json.'],
  NOT_ACCEPTABLE: [406, 'Accept application/json or application/graphql-response+json.'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Send application/json in UTF-8, without content encoding.'],
  BUSY: [503, 'The gateway has all that it can do. Try again in a moment.'],
} as const;

export function refuse(reply: FastifyReply, code: keyof typeof refusals): FastifyReply {
  const [status, message] = refusals[code];
  if (code === 'METHOD_NOT_ALLOWED') void reply.header('allow', 'POST');
  if (code === 'BUSY') void reply.header('retry-after', '1');
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
