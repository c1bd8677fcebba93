// A health visit in the medical part of student health (Skollagen 2:27), as it is stored there: no findings.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const schoolHealthVisitCodes = [
  'PRESCHOOL_CLASS',
  'GRADE_2',
  'GRADE_4',
  'GRADE_7_OR_8',
  'EXTRA',
  'SCHOOL_DOCTOR',
] as const;
export type SchoolHealthVisitCode = (typeof schoolHealthVisitCodes)[number];

export const SchoolHealthVisitEntity = defineEntity({
  name: 'SchoolHealthVisit',
  tableName: 'school_health_visit',
  properties: {
    ...itemProperties(schoolHealthVisitCodes),
    visitedOn: p.date().nullable(),
    nextVisitOn: p.date().nullable(),
    followUpPlanned: p.boolean(),
  },
});
