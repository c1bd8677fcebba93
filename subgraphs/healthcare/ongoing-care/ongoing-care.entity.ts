// Care that a child has now, as the region stores it: which kind and how often, never for what.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';
import { ongoingCareCodes, ongoingCareRhythms } from './ongoing-care.codes.ts';

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
