// The closed lists that a case is described with, as GraphQL types.
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import type { AgeBand, Cause, Raiser } from './case-words.ts';

export const AgeBandEnum = registerEnum('AgeBand', 'Age band (åldersgrupp).', {
  AGE_0_5: '0–5 years (0–5 år).',
  AGE_6_9: '6–9 years (6–9 år).',
  AGE_10_12: '10–12 years (10–12 år).',
  AGE_13_17: '13–16 or 17 years (13–16/17 år).',
} satisfies Record<AgeBand, string>);

/** In Swedish, as it is shown. */
export const causeWords = {
  ATTENDANCE: 'Skolfrånvaro',
  LEARNING: 'Lärande',
  BEHAVIOUR: 'Beteende',
  MENTAL_HEALTH: 'Psykiskt mående',
  RELATIONS: 'Relationer',
  FAMILY: 'Familjesituation',
  DEVELOPMENT: 'Utveckling',
  OTHER: 'Annat',
} as const satisfies Record<Cause, string>;

export const CauseEnum = registerEnum('Cause', 'What it is about, as one word for the statistics (orsak).', {
  ATTENDANCE: 'Absence from school (skolfrånvaro).',
  LEARNING: 'Learning (lärande).',
  BEHAVIOUR: 'Behaviour (beteende).',
  MENTAL_HEALTH: 'How the child feels (psykiskt mående).',
  RELATIONS: 'Relations to other children or adults (relationer).',
  FAMILY: 'The situation of the family (familjesituation).',
  DEVELOPMENT: 'Development (utveckling).',
  OTHER: 'Something else (annat).',
} satisfies Record<Cause, string>);

export const RaiserEnum = registerEnum('Raiser', 'Who raised it (vem som aktualiserade).', {
  SCHOOL: 'Preschool, school or student health (förskola, skola eller elevhälsa).',
  SOCIAL_SERVICES: 'Social services (socialtjänst).',
  HEALTHCARE: 'Healthcare (hälso- och sjukvård).',
  GUARDIAN: 'A guardian (vårdnadshavare).',
} satisfies Record<Raiser, string>);
