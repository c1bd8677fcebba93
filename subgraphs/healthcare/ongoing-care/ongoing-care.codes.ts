// The codes of ongoing care.
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
