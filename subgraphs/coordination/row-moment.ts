// A moment as a hand-written statement gives it: text within JSON and where the database is embedded, else a Date.

export const momentOrNull = (value: string | Date | null): Date | null => (value === null ? null : new Date(value));
