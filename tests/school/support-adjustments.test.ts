// Adjustments within ordinary teaching: who sees them under which consent.
import { afterAll, beforeAll } from 'vitest';
import { supportAdjustments } from '@hlt/school/support-adjustments/support-adjustments.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  startedOn: '2025-09-01',
  situation: 'matematik',
  effect: 'WORKS_PARTLY',
};

describeConsent(
  {
    kind: school,
    concept: supportAdjustments,
    field: 'supportAdjustments',
    content: { code: 'CALM_ENVIRONMENT', ...own },
    expected: own,
  },
  () => owner,
);
