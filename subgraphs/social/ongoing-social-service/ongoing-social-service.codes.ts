// The codes of an ongoing intervention. Compulsory care, placement and income support are not among them (domain: Never in the hub).
export const ongoingSocialServiceCodes = [
  'FAMILY_TREATMENT',
  'STRUCTURED_OUTPATIENT',
  'SUPPORT_TALKS',
  'CONTACT_PERSON',
  'CONTACT_FAMILY',
  'SUPPORT_AT_HOME',
] as const;
export type OngoingSocialServiceCode = (typeof ongoingSocialServiceCodes)[number];
