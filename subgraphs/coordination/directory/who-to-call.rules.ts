// "Who do I call?" in a sentence (domain rule 30): the sector's own contacts, and where there are none, those who help anyway.
import type { Sector } from '@hlt/shared/consent/category.ts';

const sectorWords = {
  SCHOOL: { swedish: 'skolan', english: 'the school' },
  SOCIAL_SERVICES: { swedish: 'socialtjänsten', english: 'the social services' },
  HEALTHCARE: { swedish: 'hälso- och sjukvården', english: 'healthcare' },
} as const satisfies Record<Sector, { swedish: string; english: string }>;

/** `functions`: whom the directory names for the sector. */
export function sentenceOf(
  municipality: string,
  sector: Sector,
  functions: readonly string[],
): { swedish: string; english: string } {
  const { swedish, english } = sectorWords[sector];
  if (functions.length === 0)
    return {
      swedish: `Ingen kontakt för ${swedish} i ${municipality} är inlagd. Vänd dig till någon av de andra kontakterna i En väg in: de hjälper dig vidare.`,
      english: `No contact for ${english} in ${municipality} is written down. Turn to any of the other contacts of “En väg in”: they help you on.`,
    };
  return {
    swedish: `För ${swedish} i ${municipality}: kontakta ${inSwedish.format(functions)}.`,
    english: `For ${english} in ${municipality}: contact ${inEnglish.format(functions)}.`,
  };
}

const inSwedish = new Intl.ListFormat('sv', { type: 'disjunction' });
const inEnglish = new Intl.ListFormat('en-GB', { type: 'disjunction' });
