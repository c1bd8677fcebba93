// The school psychologist’s work, in the consent tests.
import { schoolPsychologist } from '@hlt/school/school-psychologist/school-psychologist.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  startedOn: '2026-01-15',
  expectedEndOn: '2026-04-15',
  guardiansInformed: false,
};

export const schoolPsychologistCase: ConsentCase = {
  concept: schoolPsychologist,
  field: 'schoolPsychologist',
  content: { code: 'CONSULTATION', ...own },
  expected: own,
};
