// The codes of a referral to BUP.
export const bupReferralCodes = ['HEALTHCARE_REFERRAL', 'STUDENT_HEALTH_REFERRAL', 'OWN_REQUEST'] as const;
export type BupReferralCode = (typeof bupReferralCodes)[number];

export const bupReferralStates = ['SENT', 'ACCEPTED', 'BOOKED', 'VISITED', 'RETURNED'] as const;
export type BupReferralState = (typeof bupReferralStates)[number];
