// Care that a child has now, as the region stores it: which kind and how often, never for what.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const ongoingCareCodes = [
  'PRIMARY_CARE',
  'PAEDIATRIC_CLINIC',
  'PHYSIOTHERAPY',
  'OCCUPATIONAL_THERAPY',
  'DIETITIAN',
  'PSYCHOSOCIAL',
] as const;
export type OngoingCareCode = (typeof ongoingCareCodes)[number];

export const ongoingCareRhythms = [
  'WEEKLY',
  'EVERY_OTHER_WEEK',
  'MONTHLY',
  'QUARTERLY',
  'YEARLY',
  'AS_NEEDED',
] as const;
export type OngoingCareRhythm = (typeof ongoingCareRhythms)[number];

export const OngoingCareEntity = defineEntity({
  name: 'OngoingCare',
  tableName: 'ongoing_care',
  properties: {
    ...itemProperties(ongoingCareCodes),
    beganOn: p.date(),
    nextVisitOn: p.date().nullable(),
    rhythm: p.enum(ongoingCareRhythms),
    inSchoolHours: p.boolean(),
  },
});
