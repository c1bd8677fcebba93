// POST /delivery/grants: a signed grant in; which version is kept, and a fresh statement of the owner, out.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeliveryParts } from './delivery-parts.ts';
import { grantMessageShape, grantMessageType, longestGrantMessageSeconds } from './grant-message.ts';
import { openMessage } from './hub-message.ts';
import { GrantRefused, receiveGrant } from './receive-grant.ts';
import { notProven } from './refusals.ts';

export const grantRoute =
  ({ examiner, coordination, fork, statements, now }: DeliveryParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const expected = {
      ...coordination,
      type: grantMessageType,
      shape: grantMessageShape,
      audience: examiner.organisationId,
      longestSeconds: longestGrantMessageSeconds,
    } as const;
    const verdict = await openMessage(typeof request.body === 'string' ? request.body : '', expected, now());
    if (!verdict.holds) return notProven(request, reply, verdict.fault);
    try {
      const acknowledged = await receiveGrant(fork(), verdict.claims, examiner);
      return await reply.send({ acknowledged, statement: await statements.latest() });
    } catch (error) {
      if (!(error instanceof GrantRefused)) throw error;
      const { id: grantId, version } = verdict.claims.grant;
      request.log.error({ grantId, version, fault: error.fault }, 'a delivered grant was refused, nothing was stored');
      return reply.code(409).send({ code: 'GRANT_CONFLICT' });
    }
  };
