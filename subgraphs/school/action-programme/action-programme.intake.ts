// An action programme, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const actionProgrammeIntake: ItemIntake = {
  limits: {
    responsibleRole: { maxLength: 60 },
  },
  order: [['decidedOn', 'evaluateOn']],
  example: {
    code: 'SPECIAL_EDUCATOR',
    status: 'ONGOING',
    summary: 'Två pass i veckan hos specialpedagog med läsning och planering.',
    asOf: '2026-02-20',
    validUntil: null,
    unit: 'Björkskolan',
    decidedOn: '2025-10-01',
    evaluateOn: '2026-05-04',
    goal: 'Läser en kort text på egen hand och vet hur en uppgift börjar.',
    responsibleRole: 'rektor',
  },
};
