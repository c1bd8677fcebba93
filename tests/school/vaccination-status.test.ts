// Vaccinations in student health: who sees them under which consent.
import { afterAll, beforeAll } from 'vitest';
import { vaccinationStatus } from '@hlt/school/vaccination-status/vaccination-status.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  followsProgramme: true,
  nextDueOn: '2027-09-01',
};

describeConsent(
  {
    kind: school,
    concept: vaccinationStatus,
    field: 'vaccinationStatus',
    content: { code: 'GENERAL_PROGRAMME', ...own },
    expected: own,
  },
  () => owner,
);
