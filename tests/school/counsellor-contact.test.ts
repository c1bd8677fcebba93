// Contact with the school counsellor: who sees it under which consent.
import { afterAll, beforeAll } from 'vitest';
import { counsellorContact } from '@hlt/school/counsellor-contact/counsellor-contact.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

const own = {
  since: '2025-10-10',
  frequency: 'WEEKLY',
};

describeConsent(
  {
    kind: school,
    concept: counsellorContact,
    field: 'counsellorContact',
    content: { code: 'INDIVIDUAL_TALKS', ...own },
    expected: own,
  },
  () => owner,
);
