// Days and moments as a page writes them: in Sweden's time, in the page's language.
import type { Language } from './page.ts';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** `day`: YYYY-MM-DD. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** The day in Sweden. */
export const dateIn = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'Europe/Stockholm', dateStyle: 'long' }).format(moment);

export const momentIn = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(locales[language], {
    ...{ timeZone: 'Europe/Stockholm', dateStyle: 'long', timeStyle: 'short' },
  }).format(moment);
