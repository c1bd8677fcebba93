// The questions of the survey (domain rule 29), in a version for the child and one for the guardians. Only fixed answers: what somebody
// writes in its own words would tell who it is.
export const audiences = ['CHILD', 'GUARDIAN'] as const;
export type Audience = (typeof audiences)[number];

export const choices = ['YES', 'PARTLY', 'NO', 'DO_NOT_KNOW'] as const;
export type Choice = (typeof choices)[number];

/** What is counted when a question was left out. */
export const leftOut = 'NOT_ANSWERED';

export interface Question {
  readonly code: string;
  readonly text: string;
  readonly textEnglish: string;
}

const question = (code: string, text: string, textEnglish: string): Question => ({ code, text, textEnglish });

/** A question that is changed gets another code: answers to one are never counted with those to another. */
export const questions: Readonly<Record<Audience, readonly Question[]>> = {
  CHILD: [
    question(
      'TOLD_BEFORE',
      'Fick du veta vad mötet skulle handla om?',
      'Were you told what the meeting would be about?',
    ),
    question('COULD_SAY', 'Fick du säga vad du tycker?', 'Could you say what you think?'),
    question('LISTENED', 'Lyssnade de vuxna på dig?', 'Did the adults listen to you?'),
    question('UNDERSTOOD', 'Förstod du vad ni bestämde?', 'Did you understand what was decided?'),
    question('HELPS', 'Tror du att planen hjälper dig?', 'Do you think that the plan helps you?'),
  ],
  GUARDIAN: [
    question(
      'TOLD_BEFORE',
      'Fick du veta i förväg vad mötet skulle handla om?',
      'Were you told in advance what the meeting would be about?',
    ),
    question(
      'CHOSE_WHO',
      'Fick du vara med och bestämma vilka som skulle delta?',
      'Could you help decide who would take part?',
    ),
    question('COULD_SAY', 'Fick du säga det du ville säga?', 'Could you say what you wanted to say?'),
    question(
      'IN_THE_PLAN',
      'Finns det som är viktigt för er familj med i planen?',
      'Is what matters to your family in the plan?',
    ),
    question('KNOWS_WHO', 'Vet du vem som gör vad efter mötet?', 'Do you know who does what after the meeting?'),
    question('CHILD_HEARD', 'Blev ditt barn lyssnat på?', 'Was your child listened to?'),
    question('HELPS', 'Tror du att planen hjälper er?', 'Do you think that the plan helps you?'),
  ],
};
