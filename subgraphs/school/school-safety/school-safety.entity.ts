// Safety and relations at school, as the school stores them.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const schoolSafetyCodes = ['SAFETY', 'PEER_RELATIONS', 'ADULT_RELATIONS', 'DEGRADING_TREATMENT'] as const;
export type SchoolSafetyCode = (typeof schoolSafetyCodes)[number];

const feelsSafeAnswers = ['YES', 'PARTLY', 'NO', 'NOT_ASKED'] as const;
export type SchoolSafetyFeelsSafe = (typeof feelsSafeAnswers)[number];

export const SchoolSafetyEntity = defineEntity({
  name: 'SchoolSafety',
  tableName: 'school_safety',
  properties: {
    ...itemProperties(schoolSafetyCodes),
    feelsSafe: p.enum(feelsSafeAnswers),
    hasTrustedAdult: p.boolean().nullable(),
    measuresOngoing: p.boolean(),
  },
});
