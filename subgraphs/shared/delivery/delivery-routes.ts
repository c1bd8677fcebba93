// The routes by which coordination brings grants to an owner and collects its statements. Signed messages, no callers, no GraphQL.
import type { FastifyInstance } from 'fastify';
import { statementRoute } from '../statement/statement-route.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import { grantRoute } from './grant-route.ts';
import { grantsPath, statementPath } from './paths.ts';
import { takeOnlySignedBodies } from './only-signed-bodies.ts';
import { answerFailure } from './refusals.ts';

/** Bytes; a grant with fifty signers has room. */
const largestMessage = 65_536;

export function addDeliveryRoutes(app: FastifyInstance, parts: DeliveryParts): void {
  void app.register(async (routes) => {
    takeOnlySignedBodies(routes);
    routes.setErrorHandler(answerFailure);
    routes.post(grantsPath, { bodyLimit: largestMessage }, grantRoute(parts));
    routes.get(statementPath, statementRoute(parts));
  });
}
