// Investigations of absence, in the consent tests.
import { absenceInvestigation } from '@hlt/school/absence-investigation/absence-investigation.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  openedOn: '2026-02-02',
  followUpOn: '2026-04-01',
  childHeard: true,
  guardiansInvolved: true,
};

export const absenceInvestigationCase: ConsentCase = {
  concept: absenceInvestigation,
  field: 'absenceInvestigation',
  content: { code: 'SCHOOL_ENVIRONMENT', ...own },
  expected: own,
};
