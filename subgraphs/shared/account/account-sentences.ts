// The sentence of each line. Each begins with the moment, in Swedish time, and ends with a full stop.
import type { AccountDecision, AccountEvent } from './account-entry.type.ts';
import type { Words } from './account-words.ts';

export interface SentenceParts {
  readonly at: Date;
  readonly event: AccountEvent;
  readonly who: Words;
  /** Unit and organisation by name, the unit first; empty for the family. */
  readonly from: readonly string[];
  readonly released: readonly Words[];
  readonly withheld: readonly Words[];
  readonly purpose: Words | null;
  readonly decision: AccountDecision | null;
  /** In a preview: as whom. */
  readonly previewedAs: Words | null;
}

type Language = keyof Words;

const timeZone = 'Europe/Stockholm';
const moments: Record<Language, Intl.DateTimeFormat> = {
  swedish: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'long', timeStyle: 'short' }),
  english: new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' }),
};
const dates: Record<Language, Intl.DateTimeFormat> = {
  swedish: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'long' }),
  english: new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long' }),
};
const lists: Record<Language, Intl.ListFormat> = {
  swedish: new Intl.ListFormat('sv'),
  english: new Intl.ListFormat('en-GB'),
};

// Quoted, because the names of the categories have commas of their own.
const quoted = (words: readonly Words[], language: Language): string =>
  lists[language].format(words.map((one) => (language === 'swedish' ? `”${one.swedish}”` : `“${one.english}”`)));

export const inSwedish = (parts: SentenceParts): string => {
  const { at, event, who, released, withheld, purpose, previewedAs, from } = parts;
  if (event === 'CHANGE' && parts.decision === 'WITHHELD')
    return `${dates.swedish.format(at)}: ${who.swedish} ville arbeta med verksamhetens egna uppgifter i hubben men nekades.`;
  if (event === 'CHANGE')
    return `${dates.swedish.format(at)}: ${who.swedish} arbetade med verksamhetens egna uppgifter i hubben.`;
  if (event === 'IMPORT')
    return `${dates.swedish.format(at)}: verksamhetens egna system lämnade uppgifter till verksamhetens del av hubben.`;
  const whoFrom = from.length > 0 ? `${who.swedish} (${from.join(', ')})` : who.swedish;
  const start = `${moments.swedish.format(at)}: ${whoFrom}`;
  if (event === 'ACCOUNT') return `${start} bad att få veta vem som har läst.`;
  if (event === 'SPOT_CHECK') return `${start} gick igenom loggen som stickprov.`;
  const why = purpose === null ? '' : ` Ändamål: ${purpose.swedish}.`;
  const as = previewedAs === null ? '' : ` Det var en förhandsvisning av vad ${previewedAs.swedish} skulle se.`;
  const kept = withheld.length === 0 ? '' : ` Lämnades inte ut: ${quoted(withheld, 'swedish')}.`;
  if (released.length === 0 && withheld.length === 0)
    return `${start} frågade vad som lämnas ut, men inga uppgifter.${as}${why}`;
  if (released.length === 0) return `${start} ville läsa uppgifter men fick inga.${kept}${as}${why}`;
  return `${start} fick läsa ${quoted(released, 'swedish')}.${kept}${as}${why}`;
};

export const inEnglish = (parts: SentenceParts): string => {
  const { at, event, who, released, withheld, purpose, previewedAs, from } = parts;
  if (event === 'CHANGE' && parts.decision === 'WITHHELD')
    return `${dates.english.format(at)}: ${who.english} wished to work with the organisation’s own information in the hub and was refused.`;
  if (event === 'CHANGE')
    return `${dates.english.format(at)}: ${who.english} worked with the organisation’s own information in the hub.`;
  if (event === 'IMPORT')
    return `${dates.english.format(at)}: the organisation’s own systems sent information to its part of the hub.`;
  const whoFrom = from.length > 0 ? `${who.english} (${from.join(', ')})` : who.english;
  const start = `${moments.english.format(at)}: ${whoFrom}`;
  if (event === 'ACCOUNT') return `${start} asked who has read.`;
  if (event === 'SPOT_CHECK') return `${start} went through the log as a spot check.`;
  const why = purpose === null ? '' : ` Purpose: ${purpose.english}.`;
  const as = previewedAs === null ? '' : ` It was a preview of what ${previewedAs.english} would see.`;
  const kept = withheld.length === 0 ? '' : ` Not released: ${quoted(withheld, 'english')}.`;
  if (released.length === 0 && withheld.length === 0)
    return `${start} asked what is released, but for no information.${as}${why}`;
  if (released.length === 0) return `${start} asked to read and was given nothing.${kept}${as}${why}`;
  return `${start} was allowed to read ${quoted(released, 'english')}.${kept}${as}${why}`;
};
