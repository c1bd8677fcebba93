// The county and its fifteen municipalities. The age limit is the municipality's own setting (domain: 0–16, some 0–17).
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const CountyEntity = defineEntity({
  name: 'County',
  tableName: 'county',
  properties: { code: p.string().primary(), name: p.string() },
});
export type CountyRow = InferEntity<typeof CountyEntity>;

export const MunicipalityEntity = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  properties: {
    /** Statistics Sweden's code, four digits. */
    code: p.string().primary(),
    countyCode: p.string(),
    name: p.string(),
    ageLimit: p.integer(),
    wayIn: p.text(),
    wayInEnglish: p.text(),
    /** So few children that words alone could point to one (domain rule 20). */
    small: p.boolean().default(true),
    /** After the closing of a case (domain rule 27). */
    retentionMonths: p.integer().default(24),
  },
});
export type MunicipalityRow = InferEntity<typeof MunicipalityEntity>;

/** A process leader's area; one municipality may lie in several (domain rule 30). */
export const ProcessAreaEntity = defineEntity({
  name: 'ProcessArea',
  tableName: 'process_area',
  properties: { id: p.string().primary(), name: p.string(), municipalityCodes: p.array() },
});
export type ProcessAreaRow = InferEntity<typeof ProcessAreaEntity>;
