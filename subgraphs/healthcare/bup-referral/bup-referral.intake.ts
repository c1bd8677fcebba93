// A referral, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const bupReferralIntake: ItemIntake = {
  order: [['sentOn', 'firstVisitOn']],
  rules: [
    {
      description: 'A first visit has a day when it is booked or made, and only then.',
      if: { properties: { state: { enum: ['BOOKED', 'VISITED'] } }, required: ['state'] },
      then: { properties: { firstVisitOn: { type: 'string' } }, required: ['firstVisitOn'] },
      else: { properties: { firstVisitOn: { type: 'null' } } },
    },
  ],
  example: {
    code: 'HEALTHCARE_REFERRAL',
    status: 'PLANNED',
    summary: 'Remiss är skickad i samråd med familjen. Första linjen stödjer under tiden.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Hälsocentralen Umeå',
    state: 'BOOKED',
    sentOn: '2026-01-20',
    firstVisitOn: '2026-03-24',
  },
};
