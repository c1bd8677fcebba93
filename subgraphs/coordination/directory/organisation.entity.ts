// The organisations that own data, and their units (domain: verksamhet, enhet).
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { sectors } from '@hlt/shared/consent/category.ts';
import { unitKinds } from './unit-kind.ts';

export const OrganisationEntity = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    sector: p.enum(sectors),
    /** Ten digits; school and social services of one municipality share it. None: not written down yet. */
    organisationNumber: p.string().nullable(),
    /** None for the region, which works in all of them. */
    municipalityCode: p.string().nullable(),
    /** Whether it runs a subgraph of its own. */
    connected: p.boolean(),
  },
});
export type OrganisationRow = InferEntity<typeof OrganisationEntity>;

export const UnitEntity = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    kind: p.enum(unitKinds),
    organisationId: p.string(),
    municipalityCode: p.string(),
    example: p.boolean(),
    /** False for a school that takes no part in HLT (domain rule 21). */
    inHlt: p.boolean().default(true),
  },
});
export type UnitRow = InferEntity<typeof UnitEntity>;
