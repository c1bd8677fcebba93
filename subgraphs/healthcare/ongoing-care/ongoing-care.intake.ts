// Ongoing care, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const ongoingCareIntake: ItemIntake = {
  order: [['beganOn', 'nextVisitOn']],
  example: {
    code: 'PRIMARY_CARE',
    status: 'ONGOING',
    summary: 'Uppföljning hos distriktssköterska om sömn och vardag.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Hälsocentralen Umeå',
    beganOn: '2026-01-07',
    nextVisitOn: '2026-03-31',
    rhythm: 'MONTHLY',
    inSchoolHours: false,
  },
};
