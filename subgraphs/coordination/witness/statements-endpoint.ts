// Where an owner brings its statement unasked: a withdrawal that was made to it is known here at once. Proven by its signature alone.
import type { FastifyInstance } from 'fastify';
import { takeOnlySignedBodies } from '@hlt/shared/delivery/only-signed-bodies.ts';
import { statementsPath } from '@hlt/shared/delivery/paths.ts';
import { claimedOrganisation } from './owner-statement.ts';
import { receiveStatement, type WitnessParts } from './receive-statement.writer.ts';

const mostBytes = 524_288;

export function addStatementsEndpoint(app: FastifyInstance, parts: WitnessParts): void {
  void app.register(async (routes) => {
    takeOnlySignedBodies(routes);
    routes.post(statementsPath, { bodyLimit: mostBytes }, async (request, reply) => {
      const signed = typeof request.body === 'string' ? request.body.trim() : '';
      const organisationId = claimedOrganisation(signed);
      const taken = organisationId !== undefined && (await receiveStatement(organisationId, signed, parts));
      return taken ? reply.code(204).send() : reply.code(401).send({ code: 'STATEMENT_REFUSED' });
    });
  });
}
