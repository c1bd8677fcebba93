// An intervention, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const ongoingSocialServiceIntake: ItemIntake = {
  limits: {
    aim: { maxLength: 140 },
    performer: { maxLength: 100 },
  },
  order: [['beganOn', 'followUpOn']],
  example: {
    code: 'FAMILY_TREATMENT',
    status: 'ONGOING',
    summary: 'Familjebehandlare träffar familjen hemma en gång i veckan om kvällsrutiner.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Barn och familj',
    beganOn: '2025-11-03',
    aim: 'Lugna kvällar och en morgon som fungerar för alla.',
    performer: 'Familjebehandlarna i Umeå',
    followUpOn: '2026-04-14',
  },
};
