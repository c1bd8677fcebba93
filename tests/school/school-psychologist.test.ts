// The school psychologist’s work: who sees it under which consent.
import { afterAll, beforeAll } from 'vitest';
import { schoolPsychologist } from '@hlt/school/school-psychologist/school-psychologist.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  startedOn: '2026-01-15',
  expectedEndOn: '2026-04-15',
  guardiansInformed: false,
};

describeConsent(
  {
    kind: school,
    concept: schoolPsychologist,
    field: 'schoolPsychologist',
    content: { code: 'CONSULTATION', ...own },
    expected: own,
  },
  () => owner,
);
