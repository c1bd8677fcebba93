// Attendance, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const attendanceSummaryIntake: ItemIntake = {
  limits: {
    absencePercent: { minimum: 0, maximum: 100 },
    unauthorisedAbsencePercent: { minimum: 0, maximum: 100 },
  },
  order: [
    ['periodStart', 'periodEnd'],
    ['unauthorisedAbsencePercent', 'absencePercent'],
  ],
  example: {
    code: 'TERM_TO_DATE',
    status: 'ONGOING',
    summary: 'Närvaro 82 procent hittills under terminen. Frånvaron är mest på måndagar.',
    asOf: '2026-03-06',
    validUntil: null,
    unit: 'Björkskolan',
    periodStart: '2026-01-08',
    periodEnd: '2026-03-06',
    absencePercent: 18,
    unauthorisedAbsencePercent: 2.5,
  },
};
