// A day as it is said: 3 mars 2026, 3 March 2026.
const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'long' });
const english = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });

/** `day`: YYYY-MM-DD. */
export const dayInWords = (day: string): { readonly swedish: string; readonly english: string } => {
  const date = new Date(`${day}T00:00:00Z`);
  return { swedish: swedish.format(date), english: english.format(date) };
};
