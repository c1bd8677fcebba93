// An investigation of absence, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const absenceInvestigationIntake: ItemIntake = {
  order: [['openedOn', 'followUpOn']],
  example: {
    code: 'SCHOOL_ENVIRONMENT',
    status: 'ONGOING',
    summary: 'Startad tillsammans med familjen. Morgnar och raster är i fokus.',
    asOf: '2026-02-16',
    validUntil: null,
    unit: 'Björkskolan',
    openedOn: '2026-02-02',
    followUpOn: '2026-04-01',
    childHeard: true,
    guardiansInvolved: true,
  },
};
