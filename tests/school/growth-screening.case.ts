// Growth, vision and hearing in student health, in the consent tests.
import { growthScreening } from '@hlt/school/growth-screening/growth-screening.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  screenedOn: '2025-11-05',
  followUp: 'REFERRED',
};

export const growthScreeningCase: ConsentCase = {
  concept: growthScreening,
  field: 'growthScreening',
  content: { code: 'VISION', ...own },
  expected: own,
};
