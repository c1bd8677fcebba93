// Health visits, EMI’s own to release: who sees them under which consent.
import { afterAll, beforeAll } from 'vitest';
import { schoolHealthVisit } from '@hlt/school/school-health-visit/school-health-visit.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  visitedOn: '2025-11-05',
  nextVisitOn: null,
  followUpPlanned: true,
};

describeConsent(
  {
    kind: school,
    concept: schoolHealthVisit,
    field: 'schoolHealthVisit',
    content: { code: 'GRADE_4', ...own },
    expected: own,
  },
  () => owner,
);
