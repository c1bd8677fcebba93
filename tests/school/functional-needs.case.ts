// Needs in daily life, in the consent tests.
import { functionalNeeds } from '@hlt/school/functional-needs/functional-needs.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  need: 'CONSIDERABLE',
  supportInPlace: false,
};

export const functionalNeedsCase: ConsentCase = {
  concept: functionalNeeds,
  field: 'functionalNeeds',
  content: { code: 'RELATIONSHIPS', ...own },
  expected: { ...own, icfChapter: 'd7' },
};
