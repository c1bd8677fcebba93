// A learning situation, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const learningSituationIntake: ItemIntake = {
  example: {
    code: 'READING_AND_WRITING',
    status: 'ONGOING',
    summary: 'Förklarar gärna muntligt. Behöver mer tid när längre texter ska läsas eller skrivas.',
    asOf: '2026-02-20',
    validUntil: null,
    unit: 'Björkskolan',
    needOfSupport: 'SOME',
    strength: 'Lär sig snabbt genom att prova.',
  },
};
