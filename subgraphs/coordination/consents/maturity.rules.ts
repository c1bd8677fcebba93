// Is the child mature enough to speak for itself? The law knows no fixed age (domain rule 11): from 15 normally, from 12 when it has
// been noted. What the coordinator noted last counts most, either way.
import { ageOn } from '../cases/age.rules.ts';

export interface MaturityFacts {
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  /** The latest note; null when there is none. */
  readonly noted: boolean | null;
  /** A registrar has taken the child's own signature on a consent, which is such a note too. */
  readonly childHasSigned: boolean;
}

const matureFromAge = 15;
export const notedFromAge = 12;

export function isMature({ birthDate, noted, childHasSigned }: MaturityFacts, now: Date): boolean {
  const age = ageOn(birthDate, now);
  if (age < notedFromAge) return false;
  return noted ?? (childHasSigned || age >= matureFromAge);
}

/** A younger child is never asked to decide, so there is nothing to note. */
export const mayNoteMaturity = (birthDate: string, now: Date): boolean => ageOn(birthDate, now) >= notedFromAge;
