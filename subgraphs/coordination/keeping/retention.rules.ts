// How long a closed case is kept: a number of months that the municipality of the team has set, counted from the closing. Pure.

/** The first moment at which the case is due. A month with fewer days ends it on its last day: 31 August and six months is 28 February. */
export function purgeDueAt(closedAt: Date, retentionMonths: number): Date {
  const due = new Date(closedAt);
  due.setUTCDate(1);
  due.setUTCMonth(due.getUTCMonth() + retentionMonths);
  const lastDay = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
  due.setUTCDate(Math.min(closedAt.getUTCDate(), lastDay));
  return due;
}
