// What a free text may be: of a length, and without a personal number, which no text of the hub needs (attack 22).
import { scrubText } from '@hlt/service/log/scrub.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from './change-fault.ts';

export interface TextLimits {
  readonly longest: number;
  /** True: it may be left empty. */
  readonly optional?: boolean;
}

/** `field`: its path in the input. */
export function faultsOfFreeText(
  text: string | null | undefined,
  field: string,
  { longest, optional = false }: TextLimits,
): Problem[] {
  const given = text ?? '';
  if (given.trim() === '') return optional ? [] : [missingText(field)];
  return [
    ...(given.length > longest ? [tooLong(longest, field)] : []),
    ...(scrubText(given) === given ? [] : [numberInText(field)]),
    ...(isStorable(given) ? [] : [unprintable(field)]),
  ];
}

/** Without the character that no database takes, and half of one. */
export const isStorable = (text: string): boolean => !/\0|\p{Surrogate}/u.test(text);

const missingText = (field: string): Problem =>
  fault('MISSING_TEXT', 'Texten saknas. Skriv den.', 'The text is missing. Write it.', field);

const tooLong = (longest: number, field: string): Problem =>
  fault(
    'TOO_LONG',
    `Texten är för lång. Använd högst ${String(longest)} tecken.`,
    `The text is too long. Use ${String(longest)} characters at most.`,
    field,
  );

const numberInText = (field: string): Problem =>
  fault(
    'PERSONAL_NUMBER',
    'Ta bort personnumret ur texten: ärendet vet redan vem det gäller.',
    'Take the personal number out of the text: the case knows already whom it is about.',
    field,
  );

const unprintable = (field: string): Problem =>
  fault(
    'UNPRINTABLE',
    'Texten har ett tecken som inte kan sparas. Skriv om den utan det.',
    'The text has a character that cannot be stored. Write it without that.',
    field,
  );
