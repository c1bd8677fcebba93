// Where a child goes to preschool or school, as the school stores it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const schoolPlacementCodes = [
  'PRESCHOOL',
  'PRESCHOOL_CLASS',
  'COMPULSORY_SCHOOL',
  'ADAPTED_COMPULSORY_SCHOOL',
  'SAMI_SCHOOL',
  'AFTER_SCHOOL_CENTRE',
] as const;
export type SchoolPlacementCode = (typeof schoolPlacementCodes)[number];

export const SchoolPlacementEntity = defineEntity({
  name: 'SchoolPlacement',
  tableName: 'school_placement',
  properties: {
    ...itemProperties(schoolPlacementCodes),
    grade: p.integer().nullable(),
    startedOn: p.date(),
    contactName: p.string(),
    contactRole: p.string(),
  },
});
