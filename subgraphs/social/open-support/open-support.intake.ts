// Open support, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const openSupportIntake: ItemIntake = {
  limits: {
    meetingsPlanned: { minimum: 1 },
  },
  example: {
    code: 'PARENTAL_SUPPORT',
    status: 'ONGOING',
    summary: 'Föräldrastöd i grupp pågår under våren. Fyra av sex träffar är genomförda.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Familjecentralen',
    participants: 'PARENTS',
    beganOn: '2026-01-12',
    meetingsHeld: 4,
    meetingsPlanned: 6,
  },
};
