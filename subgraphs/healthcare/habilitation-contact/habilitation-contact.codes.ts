// The codes of a contact with habilitation.
export const habilitationContactCodes = [
  'HABILITATION_TEAM',
  'SPEECH_THERAPIST',
  'OCCUPATIONAL_THERAPIST',
  'PHYSIOTHERAPIST',
  'SPECIAL_EDUCATOR',
  'PSYCHOLOGIST',
  'COUNSELLOR',
] as const;
export type HabilitationContactCode = (typeof habilitationContactCodes)[number];

export const habilitationContactSupports = ['ADVICE', 'TRAINING', 'AIDS', 'GUIDANCE'] as const;
export type HabilitationContactSupport = (typeof habilitationContactSupports)[number];
