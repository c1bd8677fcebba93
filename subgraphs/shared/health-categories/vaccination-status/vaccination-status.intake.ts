// Vaccinations, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '../../item-intake/item-intake.ts';

export const vaccinationStatusIntake: ItemIntake = {
  example: {
    code: 'GENERAL_PROGRAMME',
    status: 'ONGOING',
    summary: 'Följer elevhälsans vaccinationsprogram. Nästa erbjudande kommer i årskurs 5.',
    asOf: '2026-02-10',
    validUntil: null,
    unit: 'Elevhälsan EMI',
    followsProgramme: true,
    nextDueOn: '2027-09-01',
  },
};
