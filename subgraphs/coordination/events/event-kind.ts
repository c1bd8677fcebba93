// What somebody is reminded of. The kind stays in the hub; what leaves says only that there is something (sent-event.ts).
export const eventKinds = [
  'MESSAGE',
  'BULLETIN',
  'INVITATION',
  'CONSENT_WAITING',
  'CONSENT_EXPIRING',
  'CONSULTATION',
  'MEETING_NOTES',
  'FEEDBACK_DUE',
  'INTERVENTION_DUE',
  'PLAN_CONFIRMATION',
  'PLAN_FOLLOW_UP',
  'SUPPORT_ENDED',
] as const;
export type EventKind = (typeof eventKinds)[number];
