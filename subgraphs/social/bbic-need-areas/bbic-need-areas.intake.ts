// A BBIC area, as it is put in: its limits, and an example that holds.
import type { ItemIntake } from '@hlt/shared/item-intake/item-intake.ts';

export const bbicNeedAreasIntake: ItemIntake = {
  order: [['asOf', 'followUpOn']],
  example: {
    code: 'SOCIAL_NETWORK',
    status: 'ONGOING',
    summary: 'Släkten bor nära och hjälper gärna till med hämtning och fritid.',
    asOf: '2026-02-24',
    validUntil: null,
    unit: 'Barn och familj',
    finding: 'PROTECTIVE_FACTOR',
    childHeard: true,
    followUpOn: '2026-05-04',
  },
};
