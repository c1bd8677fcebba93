// Where a child is listed, as the region stores it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const listedCareUnitCodes = [
  'HEALTH_CENTRE',
  'COTTAGE_HOSPITAL',
  'CHILD_HEALTH_CENTRE',
  'FAMILY_CENTRE',
] as const;
export type ListedCareUnitCode = (typeof listedCareUnitCodes)[number];

export const ListedCareUnitEntity = defineEntity({
  name: 'ListedCareUnit',
  tableName: 'listed_care_unit',
  properties: {
    ...itemProperties(listedCareUnitCodes),
    listedSince: p.date(),
    contactName: p.string().nullable(),
    contactProfession: p.string().nullable(),
    phone: p.string().nullable(),
  },
});
