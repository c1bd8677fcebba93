// Mappings by special educators: who sees them under which consent.
import { afterAll, beforeAll } from 'vitest';
import { specialNeedsAssessment } from '@hlt/school/special-needs-assessment/special-needs-assessment.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  assessedOn: '2025-11-20',
  assessedBy: 'specialpedagog',
  recommendsSpecialSupport: true,
};

describeConsent(
  {
    kind: school,
    concept: specialNeedsAssessment,
    field: 'specialNeedsAssessment',
    content: { code: 'LEARNING_ENVIRONMENT', ...own },
    expected: own,
  },
  () => owner,
);
