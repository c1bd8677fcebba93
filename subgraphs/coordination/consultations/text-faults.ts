// What is said of a text that could tell whom it is about (domain rule 20). It names the kind of thing that was found, never the thing.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../process/change-fault.ts';

/** Such a text is not taken. */
export const refusedFindings = ['PERSONAL_NUMBER', 'LONG_NUMBER', 'PHONE_NUMBER', 'EMAIL_OR_LINK', 'ADDRESS'] as const;
/** The sender judges: a name can be a word, and a word a name. */
export const warnedFindings = ['NAME', 'UNIT', 'DATE', 'SMALL_MUNICIPALITY'] as const;
export type Finding = (typeof refusedFindings)[number] | (typeof warnedFindings)[number];

const sentences: Readonly<Record<Finding, readonly [string, string]>> = {
  PERSONAL_NUMBER: [
    'Texten har något som ser ut som ett personnummer. Ta bort det: frågan ska inte kunna knytas till ett barn.',
    'The text has what looks like a personal identity number. Take it out: the question must not lead to a child.',
  ],
  LONG_NUMBER: [
    'Texten har ett långt nummer. Ta bort det: ett nummer kan leda till ett barn.',
    'The text has a long number. Take it out: a number can lead to a child.',
  ],
  PHONE_NUMBER: [
    'Texten har ett telefonnummer. Ta bort det: samordnaren når dig genom hubben.',
    'The text has a telephone number. Take it out: the coordinator reaches you through the hub.',
  ],
  EMAIL_OR_LINK: [
    'Texten har en e-postadress eller en länk. Ta bort den.',
    'The text has an e-mail address or a link. Take it out.',
  ],
  ADDRESS: [
    'Texten har en gatuadress. Ta bort den: kommunen räcker.',
    'The text has a street address. Take it out: the municipality is enough.',
  ],
  NAME: [
    'Texten kan ha ett namn. Byt ut det mot till exempel ”eleven”, eller bekräfta att det inte är ett namn på en person.',
    'The text may have a name. Write for example “the pupil”, or confirm that it is no name of a person.',
  ],
  UNIT: [
    'Texten nämner en skola eller en annan enhet. Ta bort den, eller bekräfta att ingen kan förstå vilket barn det gäller.',
    'The text names a school or another unit. Take it out, or confirm that nobody can tell which child it is about.',
  ],
  DATE: [
    'Texten har ett datum. Ett födelsedatum får inte stå här; bekräfta om det är något annat.',
    'The text has a date. A date of birth must not stand here; confirm if it is something else.',
  ],
  SMALL_MUNICIPALITY: [
    'Kommunen är så liten att även en text utan namn kan leda till ett barn. Skriv så allmänt du kan, och bekräfta.',
    'The municipality is so small that even a text without names can lead to a child. Write as generally as you can, and confirm.',
  ],
};

export const findingFault = (finding: Finding, field: string): Problem => fault(finding, ...sentences[finding], field);

export const isWarning = (code: string): boolean => warnedFindings.some((warned) => warned === code);
