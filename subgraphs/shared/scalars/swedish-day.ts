// The day in Sweden, whatever the clock of the server says.

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** YYYY-MM-DD. */
export const swedishDay = (moment: Date): string => format.format(moment);
