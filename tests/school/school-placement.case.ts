// Where the child goes to school, in the consent tests.
import { schoolPlacement } from '@hlt/school/school-placement/school-placement.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  grade: 5,
  startedOn: '2025-08-18',
  contactName: 'Maria Lindberg',
  contactRole: 'mentor',
};

export const schoolPlacementCase: ConsentCase = {
  concept: schoolPlacement,
  field: 'schoolPlacement',
  content: { code: 'COMPULSORY_SCHOOL', ...own },
  expected: own,
};
