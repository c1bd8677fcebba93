// A contact with the counsellor, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const counsellorContactIntake: ItemIntake = {
  example: {
    code: 'INDIVIDUAL_TALKS',
    status: 'ONGOING',
    summary: 'Träffar kuratorn på egen begäran.',
    asOf: '2026-02-20',
    validUntil: null,
    unit: 'Elevhälsan Umeå',
    since: '2025-10-10',
    frequency: 'EVERY_OTHER_WEEK',
  },
};
