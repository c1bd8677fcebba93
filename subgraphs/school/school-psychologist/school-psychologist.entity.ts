// What the school psychologist does for a child, as student health stores it: no test results, no diagnosis.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const schoolPsychologistCodes = ['CONSULTATION', 'ASSESSMENT', 'TALKS', 'FEEDBACK'] as const;
export type SchoolPsychologistCode = (typeof schoolPsychologistCodes)[number];

export const SchoolPsychologistEntity = defineEntity({
  name: 'SchoolPsychologist',
  tableName: 'school_psychologist',
  properties: {
    ...itemProperties(schoolPsychologistCodes),
    startedOn: p.date(),
    expectedEndOn: p.date().nullable(),
    guardiansInformed: p.boolean(),
  },
});
