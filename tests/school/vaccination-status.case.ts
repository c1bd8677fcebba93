// Vaccinations in student health, in the consent tests.
import { vaccinationStatus } from '@hlt/school/vaccination-status/vaccination-status.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  followsProgramme: true,
  nextDueOn: '2027-09-01',
};

export const vaccinationStatusCase: ConsentCase = {
  concept: vaccinationStatus,
  field: 'vaccinationStatus',
  content: { code: 'GENERAL_PROGRAMME', ...own },
  expected: own,
};
