// The child and its guardians. The personal identity number is stored for the grant's delivery and never leaves by GraphQL.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { PersonalNumberColumn } from '@hlt/shared/child/personal-number.column.ts';

export const ChildEntity = defineEntity({
  name: 'Child',
  tableName: 'child',
  properties: {
    id: p.uuid().primary(),
    givenName: p.string(),
    familyName: p.string(),
    /** A field of its own, never read off the number (domain: Identifiers). `YYYY-MM-DD`. */
    birthDate: p.date(),
    personalIdentityNumber: p.type(PersonalNumberColumn).unique(),
    /** Where the child is registered; decides which social services are invited (domain rule 21). */
    municipalityCode: p.string(),
    schoolUnitId: p.string().nullable(),
    /** Where the child is listed (domain rule 21). */
    listedUnitId: p.string().nullable(),
    sex: p.enum(['GIRL', 'BOY']).nullable(),
    protectedIdentity: p.boolean(),
  },
});
export type ChildRow = InferEntity<typeof ChildEntity>;

export const GuardianEntity = defineEntity({
  name: 'Guardian',
  tableName: 'guardian',
  properties: {
    id: p.uuid().primary(),
    childId: p.uuid(),
    givenName: p.string(),
    familyName: p.string(),
    personalIdentityNumber: p.type(PersonalNumberColumn),
    protectedIdentity: p.boolean(),
  },
});
export type GuardianRow = InferEntity<typeof GuardianEntity>;
