// An intervention that the family has applied for and been granted (bistånd), as social services store it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

/** Compulsory care, placement and income support are not among them (domain: Never in the hub). */
export const ongoingSocialServiceCodes = [
  'FAMILY_TREATMENT',
  'STRUCTURED_OUTPATIENT',
  'SUPPORT_TALKS',
  'CONTACT_PERSON',
  'CONTACT_FAMILY',
  'SUPPORT_AT_HOME',
] as const;
export type OngoingSocialServiceCode = (typeof ongoingSocialServiceCodes)[number];

export const OngoingSocialServiceEntity = defineEntity({
  name: 'OngoingSocialService',
  tableName: 'ongoing_social_service',
  properties: {
    ...itemProperties(ongoingSocialServiceCodes),
    beganOn: p.date(),
    aim: p.string(),
    performer: p.string(),
    followUpOn: p.date().nullable(),
  },
});
