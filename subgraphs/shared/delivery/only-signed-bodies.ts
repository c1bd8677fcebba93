// Routes that take one signed message and no other body: a JWS as text (RFC 7515, `application/jwt`).
import type { FastifyInstance } from 'fastify';

export function takeOnlySignedBodies(routes: FastifyInstance): void {
  routes.removeAllContentTypeParsers();
  routes.addContentTypeParser('application/jwt', { parseAs: 'string' }, (_request, body, done) => done(null, body));
}
