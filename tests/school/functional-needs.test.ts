// Needs in daily life: who sees them under which consent, and the ICF chapter that is computed from them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { functionalNeeds } from '@hlt/school/functional-needs/functional-needs.ts';
import { functionalNeedsCodes } from '@hlt/shared/health-categories/functional-needs/functional-needs.entity.ts';
import { icfChapterOf } from '@hlt/shared/health-categories/functional-needs/functional-needs.rules.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  need: 'CONSIDERABLE',
  supportInPlace: false,
};

describeConsent(
  {
    kind: school,
    concept: functionalNeeds,
    field: 'functionalNeeds',
    content: { code: 'RELATIONSHIPS', ...own },
    expected: { ...own, icfChapter: 'd7' },
  },
  () => owner,
);

test('every area of life has a chapter of its own in ICF', () => {
  expect(functionalNeedsCodes.map(icfChapterOf)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9']);
});
