// An adjustment, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const supportAdjustmentsIntake: ItemIntake = {
  limits: {
    situation: { maxLength: 100 },
  },
  example: {
    code: 'STRUCTURED_DAY',
    status: 'ONGOING',
    summary: 'Bildschema för dagen och fast plats nära läraren.',
    asOf: '2026-02-20',
    validUntil: null,
    unit: 'Björkskolan',
    startedOn: '2025-09-01',
    situation: 'Eget arbete efter lunch',
    effect: 'WORKS_WELL',
  },
};
