// The signing keys of coordination or of an owner. The private part is stored encrypted (JWE) and is opened only in memory.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { JWK } from 'jose';
import { keyStates } from './key-state.rules.ts';

export const SigningKeyEntity = defineEntity({
  name: 'SigningKey',
  tableName: 'signing_key',
  properties: {
    kid: p.string().primary(),
    state: p.enum(keyStates),
    publicJwk: p.json<JWK>(),
    wrappedPrivateJwk: p.text(),
    publishedAt: p.datetime(),
    activeAt: p.datetime().nullable(),
    retiringAt: p.datetime().nullable(),
    retiredAt: p.datetime().nullable(),
  },
});
export type SigningKeyRow = InferEntity<typeof SigningKeyEntity>;
