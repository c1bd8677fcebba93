// The closed lists that a case is described with.

/** PROTECTED carries no child at all: the hub only knows that somebody asked (domain rule 14). */
export const caseKinds = ['IDENTIFIED', 'DE_IDENTIFIED', 'PROTECTED'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const caseStatuses = ['OPEN', 'CLOSED'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** While it is open: a consultation goes from RAISED, an identified case from OPENED. */
export const caseStages = ['RAISED', 'DISCUSSED', 'ANSWERED', 'OPENED', 'MEETING_PLANNED', 'MEETING_HELD'] as const;
export type CaseStage = (typeof caseStages)[number];

/** What it is about, for the statistics: a code, never the family's own story. */
export const causes = [
  'ATTENDANCE',
  'LEARNING',
  'BEHAVIOUR',
  'MENTAL_HEALTH',
  'RELATIONS',
  'FAMILY',
  'DEVELOPMENT',
  'OTHER',
] as const;
export type Cause = (typeof causes)[number];

/** Domain rule 19. */
export const raisers = ['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE', 'GUARDIAN'] as const;
export type Raiser = (typeof raisers)[number];

/** Domain rule 27. */
export const closingReasons = [
  'GOALS_MET',
  'FAMILY_ENDED',
  'CONSENT_WITHDRAWN',
  'MOVED',
  'AGED_OUT',
  'OTHER_PROCESS',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** Of a consultation: answered, taken further with the family's consent, or needed no more. */
export const consultationEnds = ['ANSWERED', 'CONSENT_GIVEN', 'NO_LONGER_NEEDED'] as const;
export type ConsultationEnd = (typeof consultationEnds)[number];

export const caseRoles = ['COORDINATOR', 'MEMBER', 'INVITED'] as const;
export type CaseRole = (typeof caseRoles)[number];

/** As in the statistics, so that a consultation is never told apart by an exact age (domain rule 20). */
export const ageBands = ['AGE_0_5', 'AGE_6_9', 'AGE_10_12', 'AGE_13_17'] as const;
export type AgeBand = (typeof ageBands)[number];
