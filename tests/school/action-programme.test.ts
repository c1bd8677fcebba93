// Decided special support: who sees it under which consent.
import { afterAll, beforeAll } from 'vitest';
import { actionProgramme } from '@hlt/school/action-programme/action-programme.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  decidedOn: '2025-10-01',
  evaluateOn: '2026-05-01',
  goal: 'Delta i alla lektioner.',
  responsibleRole: 'rektor',
};

describeConsent(
  {
    kind: school,
    concept: actionProgramme,
    field: 'actionProgramme',
    content: { code: 'SPECIAL_EDUCATOR', ...own },
    expected: own,
  },
  () => owner,
);
