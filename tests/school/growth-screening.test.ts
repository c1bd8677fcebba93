// Growth, vision and hearing in student health: who sees them under which consent.
import { afterAll, beforeAll } from 'vitest';
import { growthScreening } from '@hlt/school/growth-screening/growth-screening.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  screenedOn: '2025-11-05',
  followUp: 'REFERRED',
};

describeConsent(
  {
    kind: school,
    concept: growthScreening,
    field: 'growthScreening',
    content: { code: 'VISION', ...own },
    expected: own,
  },
  () => owner,
);
