// The public keys of coordination or of an owner over HTTP (RFC 7517). Public and cacheable, shortly: a retired key must soon be gone everywhere.
import type { EntityManager } from '@mikro-orm/core';
import type { FastifyInstance } from 'fastify';
import { jwksPath } from '../delivery/paths.ts';
import { readPublicKeys } from './signing-key.reader.ts';

const maxAgeSeconds = 30;

export function addJwksEndpoint(app: FastifyInstance, fork: () => EntityManager): void {
  app.get(jwksPath, async (_request, reply) => {
    const keys = await readPublicKeys(fork());
    return reply
      .header('cache-control', `public, max-age=${String(maxAgeSeconds)}`)
      .type('application/jwk-set+json')
      .send(keys);
  });
}
