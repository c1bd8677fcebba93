// Attendance: who sees it under which consent, and the concern that is computed from it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { isAboveConcernThreshold } from '@hlt/school/attendance-summary/attendance-summary.rules.ts';
import { school } from '@hlt/school/school.ts';
import { describeConsent } from '../support/owner-consent-states.ts';
import { openOwner, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());

describeConsent(
  {
    kind: school,
    concept: attendanceSummary,
    field: 'attendanceSummary',
    content: {
      code: 'TERM_TO_DATE',
      periodStart: '2026-01-08',
      periodEnd: '2026-03-06',
      absencePercent: 22.5,
      unauthorisedAbsencePercent: 4,
    },
    expected: {
      periodStart: '2026-01-08',
      periodEnd: '2026-03-06',
      absencePercent: 22.5,
      unauthorisedAbsencePercent: 4,
      aboveConcernThreshold: true,
    },
  },
  () => owner,
);

test('absence is extensive from fifteen per cent', () => {
  expect([14.9, 15, 40].map(isAboveConcernThreshold)).toEqual([false, true, true]);
});
