// Safety and relations at school: who sees them under which consent.
import { afterAll, beforeAll } from 'vitest';
import { schoolSafety } from '@hlt/school/school-safety/school-safety.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  feelsSafe: 'PARTLY',
  hasTrustedAdult: true,
  measuresOngoing: true,
};

describeConsent(
  {
    kind: school,
    concept: schoolSafety,
    field: 'schoolSafety',
    content: { code: 'PEER_RELATIONS', ...own },
    expected: own,
  },
  () => owner,
);
