// An investigation, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const childInvestigationOpenIntake: ItemIntake = {
  limits: {
    summary: { enum: ['En utredning är öppen.', 'Ingen utredning är öppen.'] },
  },
  rules: [
    {
      description: 'An open investigation goes on; one that is not open is completed.',
      if: { properties: { code: { const: 'OPEN' } }, required: ['code'] },
      then: {
        properties: { status: { const: 'ONGOING' }, summary: { const: 'En utredning är öppen.' } },
      },
      else: {
        properties: { status: { const: 'COMPLETED' }, summary: { const: 'Ingen utredning är öppen.' } },
      },
    },
  ],
  example: {
    code: 'NOT_OPEN',
    status: 'COMPLETED',
    summary: 'Ingen utredning är öppen.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Barn och familj',
  },
};
