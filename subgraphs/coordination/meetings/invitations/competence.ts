// What competence a meeting can ask for (domain rule 22). A closed list: an invitation is read by those who may know nothing of the child.
export const competences = [
  'PRESCHOOL_TEACHER',
  'CHILDCARE_WORKER',
  'TEACHER',
  'PRINCIPAL',
  'SPECIAL_NEEDS_TEACHER',
  'SPECIAL_EDUCATOR',
  'SCHOOL_NURSE',
  'SCHOOL_COUNSELLOR',
  'SCHOOL_DOCTOR',
  'PSYCHOLOGIST',
  'SOCIAL_WORKER',
  'FAMILY_THERAPIST',
  'DISTRICT_NURSE',
  'CHILD_HEALTH_NURSE',
  'OCCUPATIONAL_THERAPIST',
  'COUNSELLOR',
  'CHILD_PSYCHIATRY',
] as const;
export type Competence = (typeof competences)[number];
