// Investigations of absence: who sees them under which consent.
import { afterAll, beforeAll } from 'vitest';
import { absenceInvestigation } from '@hlt/school/absence-investigation/absence-investigation.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  openedOn: '2026-02-02',
  followUpOn: '2026-04-01',
  childHeard: true,
  guardiansInvolved: true,
};

describeConsent(
  {
    kind: school,
    concept: absenceInvestigation,
    field: 'absenceInvestigation',
    content: { code: 'SCHOOL_ENVIRONMENT', ...own },
    expected: own,
  },
  () => owner,
);
