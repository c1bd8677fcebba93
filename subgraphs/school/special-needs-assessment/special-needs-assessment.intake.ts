// A mapping by special educators, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const specialNeedsAssessmentIntake: ItemIntake = {
  limits: {
    assessedBy: { maxLength: 60 },
  },
  example: {
    code: 'LEARNING_ENVIRONMENT',
    status: 'COMPLETED',
    summary: 'Kartläggningen är klar. Lär bäst i korta pass med tydlig början och slut.',
    asOf: '2025-11-24',
    validUntil: null,
    unit: 'Elevhälsan Umeå',
    assessedOn: '2025-11-20',
    assessedBy: 'specialpedagog',
    recommendsSpecialSupport: true,
  },
};
