// Adjustments within ordinary teaching, in the consent tests.
import { supportAdjustments } from '@hlt/school/support-adjustments/support-adjustments.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const own = {
  startedOn: '2025-09-01',
  situation: 'matematik',
  effect: 'WORKS_PARTLY',
};

export const supportAdjustmentsCase: ConsentCase = {
  concept: supportAdjustments,
  field: 'supportAdjustments',
  content: { code: 'CALM_ENVIRONMENT', ...own },
  expected: own,
};
