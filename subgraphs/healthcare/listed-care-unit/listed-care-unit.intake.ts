// A listing, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const listedCareUnitIntake: ItemIntake = {
  limits: {
    contactName: { maxLength: 100 },
    contactProfession: { maxLength: 60 },
    phone: { maxLength: 20, pattern: '^[0-9 +-]{5,20}$', 'x-hlt-free-text': false },
  },
  rules: [
    {
      description: 'A care contact is named with the profession, or neither is given.',
      if: { properties: { contactName: { type: 'string' } }, required: ['contactName'] },
      then: { properties: { contactProfession: { type: 'string' } }, required: ['contactProfession'] },
      else: { properties: { contactProfession: { type: 'null' } } },
    },
  ],
  example: {
    code: 'HEALTH_CENTRE',
    status: 'ONGOING',
    summary: 'Listad på Hälsocentralen Umeå. Distriktssköterskan är familjens kontakt.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Hälsocentralen Umeå',
    listedSince: '2021-08-16',
    contactName: 'Erik Sundström',
    contactProfession: 'distriktssköterska',
    phone: '090-785 00 00',
  },
};
