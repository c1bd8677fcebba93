// Where the child goes to school: who sees it under which consent.
import { afterAll, beforeAll } from 'vitest';
import { schoolPlacement } from '@hlt/school/school-placement/school-placement.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  grade: 5,
  startedOn: '2025-08-18',
  contactName: 'Maria Lindberg',
  contactRole: 'mentor',
};

describeConsent(
  {
    kind: school,
    concept: schoolPlacement,
    field: 'schoolPlacement',
    content: { code: 'COMPULSORY_SCHOOL', ...own },
    expected: own,
  },
  () => owner,
);
