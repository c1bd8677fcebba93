// Mappings by special educators, in the consent tests.
import { specialNeedsAssessment } from '@hlt/school/special-needs-assessment/special-needs-assessment.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  assessedOn: '2025-11-20',
  assessedBy: 'specialpedagog',
  recommendsSpecialSupport: true,
};

export const specialNeedsAssessmentCase: ConsentCase = {
  concept: specialNeedsAssessment,
  field: 'specialNeedsAssessment',
  content: { code: 'LEARNING_ENVIRONMENT', ...own },
  expected: own,
};
