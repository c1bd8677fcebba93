// The closed lists that a case is described with.

/** PROTECTED carries no child at all: the hub only knows that somebody asked (domain rule 14). */
export const caseKinds = ['IDENTIFIED', 'DE_IDENTIFIED', 'PROTECTED'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const caseStatuses = ['OPEN', 'CLOSED'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Domain rule 27. */
export const closingReasons = [
  'GOALS_MET',
  'FAMILY_ENDED',
  'CONSENT_WITHDRAWN',
  'MOVED',
  'AGED_OUT',
  'OTHER_PROCESS',
] as const;

export const caseRoles = ['COORDINATOR', 'MEMBER', 'INVITED'] as const;
export type CaseRole = (typeof caseRoles)[number];

/** As in the statistics, so that a consultation is never told apart by an exact age (domain rule 20). */
export const ageBands = ['AGE_0_5', 'AGE_6_9', 'AGE_10_12', 'AGE_13_17'] as const;
export type AgeBand = (typeof ageBands)[number];
