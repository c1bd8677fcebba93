// A visit to child health care (barnhälsovård), made or planned, as the region stores it: that it took place, never what was found.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

/** The visits are those of the national programme in Rikshandboken. */
export const childHealthVisitsCodes = [
  'ONE_TO_THREE_WEEKS',
  'FOUR_WEEKS',
  'SIX_TO_EIGHT_WEEKS',
  'THREE_TO_FIVE_MONTHS',
  'SIX_MONTHS',
  'EIGHT_MONTHS',
  'TEN_MONTHS',
  'TWELVE_MONTHS',
  'EIGHTEEN_MONTHS',
  'TWO_AND_A_HALF_TO_THREE_YEARS',
  'FOUR_YEARS',
  'FIVE_YEARS',
  'EXTRA_VISIT',
] as const;
export type ChildHealthVisitsCode = (typeof childHealthVisitsCodes)[number];

export const childHealthVisitsForms = ['CLINIC', 'HOME', 'DIGITAL'] as const;
export type ChildHealthVisitsForm = (typeof childHealthVisitsForms)[number];

export const childHealthVisitsTeams = ['NURSE', 'NURSE_AND_DOCTOR', 'NURSE_AND_PSYCHOLOGIST'] as const;
export type ChildHealthVisitsTeam = (typeof childHealthVisitsTeams)[number];

export const ChildHealthVisitsEntity = defineEntity({
  name: 'ChildHealthVisits',
  tableName: 'child_health_visits',
  properties: {
    ...itemProperties(childHealthVisitsCodes),
    visitDay: p.date(),
    form: p.enum(childHealthVisitsForms),
    team: p.enum(childHealthVisitsTeams),
    followUp: p.boolean(),
  },
});
