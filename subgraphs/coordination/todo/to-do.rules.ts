// The kinds of what waits, and when it is late. Pure.
export const toDoKinds = [
  'INVITATION',
  'BULLETIN',
  'CONSULTATION',
  'SUPPORT_ENDED',
  'CONSENT_WAITING',
  'CONSENT_EXPIRING',
  'INVITATION_DECLINED',
  'MEETING_NOTES',
  'FEEDBACK_DUE',
  'INTERVENTION_DUE',
  'PLAN_CONFIRMATION',
  'PLAN_FOLLOW_UP',
  'MESSAGE',
  'EXPORT_MISSING',
] as const;
export type ToDoKind = (typeof toDoKinds)[number];

/** The day itself is still in time. */
export const isOverdue = (dueOn: string | null, today: string): boolean => dueOn !== null && dueOn < today;
