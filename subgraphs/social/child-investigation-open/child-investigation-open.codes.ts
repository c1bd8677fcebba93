// The codes of the answer whether an investigation is open.
export const childInvestigationOpenCodes = ['OPEN', 'NOT_OPEN'] as const;
export type ChildInvestigationOpenCode = (typeof childInvestigationOpenCodes)[number];
