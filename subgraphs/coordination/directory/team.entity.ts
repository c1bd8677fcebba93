// The HLT teams, and whom a family or a colleague turns to in each sector (domain rules 21 and 30).
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { sectors } from '@hlt/shared/consent/category.ts';

export const TeamEntity = defineEntity({
  name: 'Team',
  tableName: 'team',
  properties: { id: p.string().primary(), name: p.string(), municipalityCode: p.string(), example: p.boolean() },
});
export type TeamRow = InferEntity<typeof TeamEntity>;

/** A function, never a private person. */
export const ContactEntity = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    sector: p.enum(sectors),
    organisationId: p.string(),
    municipalityCode: p.string(),
    email: p.string(),
    phone: p.string().nullable(),
    example: p.boolean(),
  },
});
export type ContactRow = InferEntity<typeof ContactEntity>;
