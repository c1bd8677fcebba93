// A contact with the school counsellor, as student health stores it: that there is one, never what is said.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const counsellorContactCodes = ['INDIVIDUAL_TALKS', 'FAMILY_TALKS', 'GROUP', 'STAFF_CONSULTATION'] as const;
export type CounsellorContactCode = (typeof counsellorContactCodes)[number];

const contactFrequencies = ['WEEKLY', 'EVERY_OTHER_WEEK', 'MONTHLY', 'WHEN_NEEDED'] as const;
export type CounsellorContactFrequency = (typeof contactFrequencies)[number];

export const CounsellorContactEntity = defineEntity({
  name: 'CounsellorContact',
  tableName: 'counsellor_contact',
  properties: {
    ...itemProperties(counsellorContactCodes),
    since: p.date(),
    frequency: p.enum(contactFrequencies),
  },
});
