// Decided special support, in the consent tests.
import { actionProgramme } from '@hlt/school/action-programme/action-programme.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  decidedOn: '2025-10-01',
  evaluateOn: '2026-05-01',
  goal: 'Delta i alla lektioner.',
  responsibleRole: 'rektor',
};

export const actionProgrammeCase: ConsentCase = {
  concept: actionProgramme,
  field: 'actionProgramme',
  content: { code: 'SPECIAL_EDUCATOR', ...own },
  expected: own,
};
