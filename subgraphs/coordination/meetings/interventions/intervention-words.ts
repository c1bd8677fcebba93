// Kinds of interventions and where one stands (domain: insats; rule 26).
export const interventionKinds = [
  'ADAPTED_SUPPORT',
  'PARENTAL_SUPPORT',
  'FAMILY_TALKS',
  'PARENT_GROUP',
  'CHILD_GROUP',
  'ASSESSMENT',
  'COMBINATION',
  'JOINT_FOLLOW_UP',
] as const;
export type InterventionKind = (typeof interventionKinds)[number];

export type InterventionStatus = 'PLANNED' | 'ONGOING' | 'DONE' | 'STOPPED';

/** Of an evaluation: it goes on, is done, or stops. */
export type InterventionOutcome = Exclude<InterventionStatus, 'PLANNED'>;
