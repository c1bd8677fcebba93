// How learning goes: who sees it under which consent.
import { afterAll, beforeAll } from 'vitest';
import { learningSituation } from '@hlt/school/learning-situation/learning-situation.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  needOfSupport: 'SOME',
  strength: 'Arbetar bra i liten grupp.',
};

describeConsent(
  {
    kind: school,
    concept: learningSituation,
    field: 'learningSituation',
    content: { code: 'CONCENTRATION', ...own },
    expected: own,
  },
  () => owner,
);
