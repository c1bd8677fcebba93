// The psychologist’s work, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const schoolPsychologistIntake: ItemIntake = {
  order: [['startedOn', 'expectedEndOn']],
  example: {
    code: 'CONSULTATION',
    status: 'ONGOING',
    summary: 'Psykologen handleder arbetslaget om hur dagen kan göras lugnare.',
    asOf: '2026-02-20',
    validUntil: null,
    unit: 'Elevhälsan Umeå',
    startedOn: '2026-01-15',
    expectedEndOn: '2026-04-15',
    guardiansInformed: true,
  },
};
