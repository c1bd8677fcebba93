// GET /delivery/statement?after=<n>: for coordination alone, by its signed authority; what was withdrawn after number n.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectMessageShape, collectMessageType, longestCollectMessageSeconds } from '../delivery/collect-message.ts';
import type { DeliveryParts } from '../delivery/delivery-parts.ts';
import { openMessage } from '../delivery/hub-message.ts';
import { notProven } from '../delivery/refusals.ts';

const wholeNumber = /^\d{1,15}$/;

export const statementRoute =
  ({ examiner, coordination, statements, now }: DeliveryParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const expected = {
      ...coordination,
      type: collectMessageType,
      shape: collectMessageShape,
      audience: examiner.organisationId,
      longestSeconds: longestCollectMessageSeconds,
    } as const;
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const verdict = await openMessage(token, expected, now());
    if (!verdict.holds) return notProven(request, reply, verdict.fault);
    const { after = '0' } = request.query as { after?: unknown };
    if (typeof after !== 'string' || !wholeNumber.test(after)) return reply.code(400).send({ code: 'BAD_REQUEST' });
    return reply.type('application/jwt').send(await statements.after(Number(after)));
  };
