// What the family reads: a sentence in both languages, and how a day and a moment are said.
import { Field, ObjectType } from 'type-graphql';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import { dayInWords } from '../todo/day-in-words.ts';

export interface Words {
  readonly swedish: string;
  readonly english: string;
}

/** For what is told in words beside its facts. */
@ObjectType({ description: 'Something in plain words (i klartext).' })
export abstract class InPlainWords {
  @Field(() => String, { description: 'In plain Swedish (i klartext).' })
  sentence: string;
  @Field(() => String, { description: 'In plain English.' })
  sentenceEnglish: string;
}

export const inPlainWords = ({ swedish, english }: Words): InPlainWords => ({
  sentence: swedish,
  sentenceEnglish: english,
});

/** The last one with its own sentence after the first. */
export const together = (...parts: readonly (Words | null)[]): Words => {
  const said = parts.filter((part) => part !== null);
  return {
    swedish: said.map(({ swedish }) => swedish).join(' '),
    english: said.map(({ english }) => english).join(' '),
  };
};

export const dayOf = (moment: Date): Words => dayInWords(swedishDay(moment));

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });

/** 3 mars 2026 kl. 13:00, 3 March 2026 at 13:00. */
export function momentOf(moment: Date): Words {
  const day = dayOf(moment);
  const time = clock.format(moment);
  return { swedish: `${day.swedish} kl. ${time}`, english: `${day.english} at ${time}` };
}
