// Health visits, EMI’s own to release, in the consent tests.
import { schoolHealthVisit } from '@hlt/school/school-health-visit/school-health-visit.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  visitedOn: '2025-11-05',
  nextVisitOn: null,
  followUpPlanned: true,
};

export const schoolHealthVisitCase: ConsentCase = {
  concept: schoolHealthVisit,
  field: 'schoolHealthVisit',
  content: { code: 'GRADE_4', ...own },
  expected: own,
};
