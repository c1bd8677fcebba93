// A need, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '../../item-intake/item-intake.ts';

export const functionalNeedsIntake: ItemIntake = {
  example: {
    code: 'SELF_CARE',
    status: 'ONGOING',
    summary: 'Klarar morgonen själv med bildstöd. Behöver vuxenstöd för att komma till ro på kvällen.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Elevhälsan Umeå',
    need: 'SOME',
    supportInPlace: true,
  },
};
