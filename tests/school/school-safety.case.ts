// Safety and relations at school, in the consent tests.
import { schoolSafety } from '@hlt/school/school-safety/school-safety.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  feelsSafe: 'PARTLY',
  hasTrustedAdult: true,
  measuresOngoing: true,
};

export const schoolSafetyCase: ConsentCase = {
  concept: schoolSafety,
  field: 'schoolSafety',
  content: { code: 'PEER_RELATIONS', ...own },
  expected: own,
};
