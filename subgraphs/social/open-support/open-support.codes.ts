// The codes of open support.
export const openSupportCodes = [
  'ADVICE',
  'PARENTAL_SUPPORT',
  'PARENT_GROUP',
  'CHILD_GROUP',
  'FAMILY_TALKS',
  'YOUTH_SUPPORT',
] as const;
export type OpenSupportCode = (typeof openSupportCodes)[number];

export const openSupportParticipants = ['CHILD', 'PARENTS', 'FAMILY'] as const;
export type OpenSupportParticipants = (typeof openSupportParticipants)[number];
