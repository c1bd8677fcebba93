// Safety at school, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const schoolSafetyIntake: ItemIntake = {
  example: {
    code: 'PEER_RELATIONS',
    status: 'ONGOING',
    summary: 'Trivs med två nära kamrater. En vuxen leder lekar på förmiddagsrasten.',
    asOf: '2026-02-20',
    validUntil: null,
    unit: 'Björkskolan',
    feelsSafe: 'PARTLY',
    hasTrustedAdult: true,
    measuresOngoing: true,
  },
};
