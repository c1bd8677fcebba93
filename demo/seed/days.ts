// Times in the demo are told in days from its first start.

export const daysFrom = (moment: Date, days: number): Date => new Date(moment.getTime() + days * 86_400_000);

/** ISO date, `YYYY-MM-DD`. */
export const dateFrom = (moment: Date, days: number): string => daysFrom(moment, days).toISOString().slice(0, 10);
