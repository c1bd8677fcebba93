// A professional who is known to the HLT teams: the access token's subject is the key, nothing in the token is trusted further.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const PersonEntity = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    subject: p.string().unique(),
    givenName: p.string(),
    familyName: p.string(),
    profession: p.string(),
    organisationId: p.string(),
    unitId: p.string().nullable(),
    teamId: p.string().nullable(),
    /** In that team. */
    teamRole: p.enum(['COORDINATOR', 'MEMBER']).default('MEMBER'),
    /** Answers invitations to the organisation, and names who comes. */
    receivesInvitations: p.boolean().default(false),
    /** Of a process leader (domain rule 30). */
    processAreaId: p.string().nullable(),
  },
});
export type PersonRow = InferEntity<typeof PersonEntity>;
