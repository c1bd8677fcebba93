// A contact, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const caseworkerContactIntake: ItemIntake = {
  limits: {
    name: { maxLength: 100 },
    phone: { maxLength: 20, pattern: '^[0-9 +-]{5,20}$', 'x-hlt-free-text': false },
    reachable: { maxLength: 100 },
  },
  example: {
    code: 'RESPONSIBLE_CASEWORKER',
    status: 'ONGOING',
    summary: 'Familjen har en egen handläggare. Kontakt ungefär var tredje vecka.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Barn och familj',
    name: 'Ingela Dahlgren',
    phone: '090-16 00 00',
    reachable: 'vardagar 8.30–9.30',
  },
};
