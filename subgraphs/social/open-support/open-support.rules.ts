// What remains of support with a planned number of meetings.

/** Null where no number is planned; never below zero, for a meeting more than planned is no debt. */
export const meetingsLeft = (held: number, planned: number | null): number | null =>
  planned === null ? null : Math.max(0, planned - held);
