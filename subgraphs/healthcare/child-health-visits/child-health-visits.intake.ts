// A visit, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const childHealthVisitsIntake: ItemIntake = {
  example: {
    code: 'FOUR_YEARS',
    status: 'COMPLETED',
    summary: 'Följer barnhälsovårdens program. Nästa besök är vid fem års ålder.',
    asOf: '2026-02-10',
    validUntil: null,
    unit: 'BVC Umeå',
    visitDay: '2026-02-10',
    form: 'CLINIC',
    team: 'NURSE',
    followUp: false,
  },
};
