// A health visit, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const schoolHealthVisitIntake: ItemIntake = {
  order: [['visitedOn', 'nextVisitOn']],
  example: {
    code: 'GRADE_2',
    status: 'COMPLETED',
    summary: 'Hälsobesök tillsammans med familjen. Sömn och kvällsrutiner togs upp.',
    asOf: '2025-11-05',
    validUntil: null,
    unit: 'Elevhälsan EMI',
    visitedOn: '2025-11-05',
    nextVisitOn: '2026-05-11',
    followUpPlanned: true,
  },
};
