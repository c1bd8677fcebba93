// Contact with the school counsellor, in the consent tests.
import { counsellorContact } from '@hlt/school/counsellor-contact/counsellor-contact.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  since: '2025-10-10',
  frequency: 'WEEKLY',
};

export const counsellorContactCase: ConsentCase = {
  concept: counsellorContact,
  field: 'counsellorContact',
  content: { code: 'INDIVIDUAL_TALKS', ...own },
  expected: own,
};
