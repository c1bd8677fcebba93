// The kinds of unit that take part in HLT (domain rule 22).
export const unitKinds = [
  'PRESCHOOL',
  'SCHOOL',
  'STUDENT_HEALTH',
  'SOCIAL_SERVICES',
  'FAMILY_CENTRE',
  'HEALTH_CENTRE',
  'COTTAGE_HOSPITAL',
  'CHILD_HEALTH_CENTRE',
] as const;
export type UnitKind = (typeof unitKinds)[number];
