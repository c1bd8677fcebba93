// What in a text could tell whom it is about (domain rule 20). Names are found by how names look and by the public directory, never by
// asking whom the hub knows: a warning that came only for the hub's own children would tell who they are.
import { givenNames } from './given-names.data.ts';
import { findNumbers } from './numbers-in-text.rules.ts';
import type { Finding } from './text-faults.ts';

export interface PlaceNames {
  /** Of the directory's units. */
  readonly units: readonly string[];
  /** Words with a capital that name no person: municipalities. */
  readonly harmless: readonly string[];
  /** So few live there that words alone could point to one. */
  readonly smallMunicipality: boolean;
}

export function identifyingIn(text: string, { units, harmless, smallMunicipality }: PlaceNames): Finding[] {
  const plain = plainText(text);
  const namedUnit = namesUnit(plain, units);
  return [
    ...findNumbers(plain),
    ...(emailOrLink.test(plain) ? (['EMAIL_OR_LINK'] as const) : []),
    ...(streetAddress.test(plain) || postalAddress.test(plain) ? (['ADDRESS'] as const) : []),
    ...(namedUnit ? (['UNIT'] as const) : []),
    ...(hasName(plain, new Set([...harmless, ...units].flatMap(wordsOf))) ? (['NAME'] as const) : []),
    ...(smallMunicipality ? (['SMALL_MUNICIPALITY'] as const) : []),
  ];
}

/** As it reads: letters and digits of other styles are the usual ones, and what is not seen is not there. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const emailOrLink = /\S@\S|\(at\)|\[at\]|snabel-?a|https?:|www\./i;
const streetAddress =
  /\p{L}(?:gatan?|vägen|väg|gränd|gränden|stigen|stig|allén|torget|backen|liden|rundan|svängen|platsen)\s*(?:nr\.?\s*)?\d/iu;
const postalAddress = /(?<!\d)\d{3} ?\d{2} +\p{Lu}\p{Ll}/u;

const wordsOf = (text: string): string[] => [...text.matchAll(/\p{L}+/gu)].map(([word]) => word);

/** The directory writes the municipality after a comma, or last: nobody else does. */
function namesUnit(text: string, units: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return units.some((name) => {
    const [own = name] = name.toLowerCase().split(',');
    return lower.includes(own.trim());
  });
}

/** A capital inside a sentence, or a common given name wherever it stands. */
function hasName(text: string, harmless: ReadonlySet<string>): boolean {
  return [...text.matchAll(/\p{L}+/gu)].some(({ 0: word, index }) => {
    if (givenNames.has(word.toLowerCase().replace(/(?<=..)s$/, '')) || givenNames.has(word.toLowerCase())) return true;
    const looksLikeName = /^\p{Lu}\p{Ll}/u.test(word);
    return looksLikeName && !harmless.has(word) && !beginsSentence(text.slice(0, index));
  });
}

const beginsSentence = (before: string): boolean => /(?:^|[.!?:;\n"”“»•*-])\s*["”“»(]?\s*$/u.test(before);
