// Attendance, in the consent tests.
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  periodStart: '2026-01-08',
  periodEnd: '2026-03-06',
  absencePercent: 22.5,
  unauthorisedAbsencePercent: 4,
};

export const attendanceSummaryCase: ConsentCase = {
  concept: attendanceSummary,
  field: 'attendanceSummary',
  content: { code: 'TERM_TO_DATE', ...own },
  expected: { ...own, aboveConcernThreshold: true },
};
