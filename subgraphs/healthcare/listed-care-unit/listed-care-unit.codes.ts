// The codes of a listing.
export const listedCareUnitCodes = [
  'HEALTH_CENTRE',
  'COTTAGE_HOSPITAL',
  'CHILD_HEALTH_CENTRE',
  'FAMILY_CENTRE',
] as const;
export type ListedCareUnitCode = (typeof listedCareUnitCodes)[number];
