// How a meeting is held; the statistics tell them apart (domain rule 22).
export const meetingForms = ['IN_ROOM', 'DIGITAL'] as const;
export type MeetingForm = (typeof meetingForms)[number];
