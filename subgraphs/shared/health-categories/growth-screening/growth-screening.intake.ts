// A screening, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '../../item-intake/item-intake.ts';

export const growthScreeningIntake: ItemIntake = {
  example: {
    code: 'VISION',
    status: 'COMPLETED',
    summary: 'Följs enligt elevhälsans program. Nästa kontroll är planerad till hösten.',
    asOf: '2026-02-10',
    validUntil: null,
    unit: 'Elevhälsan EMI',
    screenedOn: '2026-02-10',
    followUp: 'NEW_CHECK',
  },
};
