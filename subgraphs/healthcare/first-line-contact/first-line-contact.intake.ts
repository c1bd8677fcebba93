// A first-line contact, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const firstLineContactIntake: ItemIntake = {
  limits: {
    visitsMade: { maximum: 1000 },
    profession: { maxLength: 60 },
  },
  order: [['beganOn', 'nextVisitOn']],
  example: {
    code: 'SUPPORT_TALKS',
    status: 'ONGOING',
    summary: 'Samtal på första linjen om oro och sömn. Fyra av sex är genomförda.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Hälsocentralen Umeå',
    beganOn: '2026-01-19',
    visitsMade: 4,
    nextVisitOn: '2026-03-17',
    profession: 'kurator',
  },
};
