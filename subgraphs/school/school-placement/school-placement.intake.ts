// School placement, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const schoolPlacementIntake: ItemIntake = {
  limits: {
    grade: { minimum: 1, maximum: 9 },
    contactName: { maxLength: 100 },
    contactRole: { maxLength: 60 },
  },
  example: {
    code: 'COMPULSORY_SCHOOL',
    status: 'ONGOING',
    summary: 'Går i årskurs 3, klass 3B. Mentorn nås enklast via lärplattformen.',
    asOf: '2026-03-02',
    validUntil: null,
    unit: 'Björkskolan',
    grade: 3,
    startedOn: '2023-08-21',
    contactName: 'Malin Ågren',
    contactRole: 'mentor',
  },
};
