// How a guardian was told, and what was offered (domain rule 24).
export const feedbackWays = ['IN_PERSON', 'PHONE', 'DIGITAL_MEETING', 'LETTER'] as const;
export type FeedbackWay = (typeof feedbackWays)[number];

export const feedbackOffers = ['JOINT_MEETING', 'SIP', 'OTHER_HELP', 'NOTHING_MORE'] as const;
export type FeedbackOffer = (typeof feedbackOffers)[number];
