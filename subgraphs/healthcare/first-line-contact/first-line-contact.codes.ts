// The codes of a first-line contact.
export const firstLineContactCodes = ['ADVICE', 'ASSESSMENT_TALK', 'SUPPORT_TALKS', 'PARENT_SUPPORT', 'GROUP'] as const;
export type FirstLineContactCode = (typeof firstLineContactCodes)[number];
