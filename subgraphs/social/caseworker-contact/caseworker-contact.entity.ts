// Whom the family and the meeting turn to at social services, as they store it: reached at work, never at home.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const caseworkerContactCodes = [
  'RESPONSIBLE_CASEWORKER',
  'CO_CASEWORKER',
  'FAMILY_THERAPIST',
  'RECEPTION',
] as const;
export type CaseworkerContactCode = (typeof caseworkerContactCodes)[number];

export const CaseworkerContactEntity = defineEntity({
  name: 'CaseworkerContact',
  tableName: 'caseworker_contact',
  properties: {
    ...itemProperties(caseworkerContactCodes),
    name: p.string(),
    phone: p.string().nullable(),
    reachable: p.string().nullable(),
  },
});
