// A contact with habilitation, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const habilitationContactIntake: ItemIntake = {
  limits: {
    adviceToSchool: { maxLength: 140 },
  },
  order: [['beganOn', 'nextContactOn']],
  example: {
    code: 'SPEECH_THERAPIST',
    status: 'ONGOING',
    summary: 'Logoped har gett råd till familj och skola om läsning. Uppföljning i vår.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Habiliteringen Umeå',
    support: 'ADVICE',
    beganOn: '2025-10-06',
    nextContactOn: '2026-03-26',
    adviceToSchool: 'Korta instruktioner, gärna med bild.',
  },
};
