// What is never in the hub (domain: Information categories; rule 18), looked for in every free text. Words in their inflections and
// compounds, whole words only: "avbrott" and "brottning" are no crime. A net for what slips in, no substitute for the writer's judgement:
// the closed codes and the few fields are what keeps the rest out.
import { isPersonalIdentityNumber } from '@hlt/service/identifiers/personal-identity-number.ts';
import { neverWords } from './never-words.ts';

export const neverReasons = [
  'PERSONAL_NUMBER',
  'TELEPHONE',
  'ADDRESS',
  'DIAGNOSIS',
  'JOURNAL_TEXT',
  'TEST_RESULT',
  'REPORT_OF_CONCERN',
  'COMPULSORY_CARE',
  'PLACEMENT',
  'INCOME_SUPPORT',
  'CRIME',
] as const;
export type NeverReason = (typeof neverReasons)[number];

/** The first thing in a text that must not be there; the text itself is never quoted. */
export function findNever(text: string): NeverReason | undefined {
  const plain = asRead(text);
  return neverReasons.find((reason) => finders[reason].some((finds) => finds(plain)));
}

type Finder = (plain: string) => boolean;

/** Letters of other alphabets that a reader takes for Latin ones, and the Latin ones in the same order. */
const lookAlikes = 'АВЕКМНОРСТХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const latin = 'ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYX';

/**
 * As a reader sees it: wide or decorated letters made plain, look-alikes and digits of other scripts as the usual ones, what is
 * invisible taken away, one kind of space and of hyphen, and no gaps within what is spelt out letter by letter.
 */
export const asRead = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/[‐-―−]/gu, '-')
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => latin[lookAlikes.indexOf(letter)] ?? letter)
    .replace(/[^\P{Nd}0-9]/gu, digitOf)
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:[ .-]\p{L}){2,}(?![\p{L}\p{N}])/gu, (spelt) => spelt.replace(/[ .-]/gu, ''));

/** Each script has its ten digits in a row that begins with its zero, and no digit stands right before it. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

const matches =
  (pattern: RegExp): Finder =>
  (plain) =>
    pattern.test(plain);

/** Whole words: no letter or digit before or after. One expression for each reason: an import asks it of every text. */
const words = (reason: keyof typeof neverWords): Finder =>
  matches(new RegExp(`(?<![\\p{L}\\p{N}])(?:${neverWords[reason].join('|')})(?![\\p{L}\\p{N}])`, 'iu'));

/** Ten or twelve digits, as a number is written: 130101-2384, 20130101 2384, 2013-01-01-2384; and a school's temporary id. */
const personalNumber = [
  /(?<!\d)(?:\d{10}|\d{12})(?!\d)/u,
  /(?<!\d)(?:\d{2})?\d{6} ?[-+/_] ?\d{4}(?![\d]|-\d)/u,
  /(?<!\d)(?:\d{2})?\d{6} \d{4}(?!\d)/u,
  /(?<!\d)(?:\d{2})?\d{2}[-./ ](?:0[1-9]|1[0-2])[-./ ](?:[06][1-9]|[1278]\d|[39][01])[-+ ]\d{4}(?!\d|[-./]\d)/u,
  /(?<!\d)(?:19|20)\d{6}TF\d{2}(?!\d)/iu,
  // Digit by digit.
  /(?<!\d)\d(?:[ .-]\d){9}(?:(?:[ .-]\d){2})?(?![ .-]?\d)/u,
];

/** From 0 or +46, eight digits or more: 112 and 1177 are no private numbers, and 2026-03-04 is a day. */
const telephone: Finder = (plain) =>
  [...plain.matchAll(/(?<![\d.,-])(?:(?:\+|00)46[ -]?(?:\(0\) ?)?|0)\d{1,3}(?:[ /-]{0,3}\d{2,4}){1,4}(?!\d)/gu)].some(
    ([found]) => found.replace(/\D/gu, '').length >= 8,
  );

const address = [
  /(?<![\p{L}\p{N}])\p{L}{2,}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|torget|allén|backen|stråket) \d{1,3} ?[A-Za-z]?(?![\p{L}\p{N}])(?! (?:dag|gång|km|kilom|meter|min|tim|veck|år|månad|barn|elev))/iu,
  /(?<!\d)\d{3} ?\d{2} \p{Lu}\p{Ll}{2,}/u,
  /(?<![\p{L}\p{N}])box \d{2,5}(?!\d)/iu,
];

/** ICD-10: a letter and two digits with a decimal; without one only the chapters of mind and of circumstances, and not a room. */
const diagnosisCode = [
  /(?<![\p{L}\p{N}.-])[A-TV-Z]\d{2}\.\d{1,3}[A-Z]?(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}.-])(?<!(?:sal|salen|rum|rummet|hus|buss|linje|plats|grupp) )[FGQRZ]\d{2}(?:\d{1,2}[A-Z]?|[A-Z])?(?![\p{L}\p{N}])/u,
];

const finders: Readonly<Record<NeverReason, readonly Finder[]>> = {
  PERSONAL_NUMBER: personalNumber.map(matches),
  TELEPHONE: [telephone],
  ADDRESS: address.map(matches),
  DIAGNOSIS: [words('DIAGNOSIS'), ...diagnosisCode.map(matches)],
  JOURNAL_TEXT: [words('JOURNAL_TEXT')],
  TEST_RESULT: [words('TEST_RESULT')],
  REPORT_OF_CONCERN: [words('REPORT_OF_CONCERN')],
  COMPULSORY_CARE: [words('COMPULSORY_CARE')],
  PLACEMENT: [words('PLACEMENT')],
  INCOME_SUPPORT: [words('INCOME_SUPPORT')],
  CRIME: [words('CRIME')],
};

/** In an id of another system any digits may stand, but no number that is somebody's. */
export const namesSomebody = (id: string): boolean =>
  [...id.matchAll(/(?<!\d)(?:19|20)?(\d{6})[-+]?(\d{4})(?!\d)/gu)].some(([found, date, rest]) => {
    const digits = found.replace(/\D/gu, '');
    const isWritten = digits.length === 12 || /[-+]/u.test(found);
    const whole =
      digits.length === 12 ? [digits] : ['19', '20'].map((century) => `${century}${String(date)}${String(rest)}`);
    return isWritten && whole.some(isPersonalIdentityNumber);
  }) || /(?<!\d)(?:19|20)\d{6}TF\d{2}(?!\d)/u.test(id);
