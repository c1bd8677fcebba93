// How learning goes, in the consent tests.
import { learningSituation } from '@hlt/school/learning-situation/learning-situation.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  needOfSupport: 'SOME',
  strength: 'Arbetar bra i liten grupp.',
};

export const learningSituationCase: ConsentCase = {
  concept: learningSituation,
  field: 'learningSituation',
  content: { code: 'CONCENTRATION', ...own },
  expected: own,
};
