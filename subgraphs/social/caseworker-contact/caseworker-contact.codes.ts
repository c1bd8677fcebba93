// The codes of a contact at social services.
export const caseworkerContactCodes = [
  'RESPONSIBLE_CASEWORKER',
  'CO_CASEWORKER',
  'FAMILY_THERAPIST',
  'RECEPTION',
] as const;
export type CaseworkerContactCode = (typeof caseworkerContactCodes)[number];
