// An adjustment within ordinary teaching (Skollagen 3:5), as the school stores it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const supportAdjustmentsCodes = [
  'STRUCTURED_DAY',
  'EXTRA_EXPLANATION',
  'LEARNING_TOOLS',
  'CALM_ENVIRONMENT',
  'EXTRA_TIME',
  'TRANSITION_SUPPORT',
] as const;
export type SupportAdjustmentsCode = (typeof supportAdjustmentsCodes)[number];

const adjustmentEffects = ['WORKS_WELL', 'WORKS_PARTLY', 'DOES_NOT_WORK', 'NOT_YET_EVALUATED'] as const;
export type SupportAdjustmentsEffect = (typeof adjustmentEffects)[number];

export const SupportAdjustmentsEntity = defineEntity({
  name: 'SupportAdjustments',
  tableName: 'support_adjustments',
  properties: {
    ...itemProperties(supportAdjustmentsCodes),
    startedOn: p.date(),
    situation: p.string(),
    effect: p.enum(adjustmentEffects),
  },
});
