// The codes of a BBIC area. Two of the triangle’s areas are left out: family background is about others (domain rule 12), and housing,
// work and economy has no place in the hub.
export const bbicNeedAreasCodes = [
  'HEALTH',
  'EDUCATION',
  'EMOTIONS_AND_BEHAVIOUR',
  'SOCIAL_RELATIONS',
  'BASIC_CARE',
  'STIMULATION_AND_GUIDANCE',
  'EMOTIONAL_AVAILABILITY',
  'SAFETY',
  'FAMILY_SITUATION',
  'SOCIAL_NETWORK',
] as const;
export type BbicNeedAreasCode = (typeof bbicNeedAreasCodes)[number];

export const bbicNeedAreasFindings = ['NEED', 'PROTECTIVE_FACTOR'] as const;
export type BbicNeedAreasFinding = (typeof bbicNeedAreasFindings)[number];

export type BbicNeedAreasSide = 'CHILD_DEVELOPMENT' | 'PARENTING_CAPACITY' | 'FAMILY_AND_ENVIRONMENT';
