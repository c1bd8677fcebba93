// Personnummer and samordningsnummer (domain: Identifiers): twelve digits, Luhn over the last ten; a samordningsnummer has 60 added to
// the day. The date in it is checked and never read off: a birth date is a field of its own.
import { luhnHolds } from './luhn.ts';

/** Never quotes what was given. */
export const invalidPersonalNumberSentence =
  'A personal identity number is twelve digits, YYYYMMDDNNNN, with a date and a check digit that hold. Check it and write it anew. ' +
  '(Personnumret stämmer inte: kontrollera det och skriv tolv siffror, ÅÅÅÅMMDDNNNN.)';

export const isPersonalIdentityNumber = (text: string): boolean =>
  /^\d{12}$/.test(text) && isDate(text.slice(0, 8), 60) && luhnHolds(text.slice(2));

/** The whole text is written as one, whether it holds or not: a subject that everybody would read as a person's number. */
export const isWrittenAsPersonalNumber = (text: string): boolean => /^\d{6}(\d{2})?[-+]?\d{4}$/.test(text);

/** A school's id of a child that has no number yet, such as 20130101TF01. */
export const isTemporarySchoolId = (text: string): boolean =>
  /^\d{8}TF\d{2}$/.test(text) && isDate(text.slice(0, 8), 0);

/** `YYYYMMDD`, whose day may have `mayBeAdded` to it. */
function isDate(digits: string, mayBeAdded: 0 | 60): boolean {
  const written = Number(digits.slice(6));
  const day = written > mayBeAdded ? written - mayBeAdded : written;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${String(day).padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}
