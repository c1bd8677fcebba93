// A screening of growth, vision or hearing, as its owner stores it: what follows, never the measure.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '../../item/item.entity.ts';

const growthScreeningCodes = ['GROWTH', 'VISION', 'HEARING'] as const;
export type GrowthScreeningCode = (typeof growthScreeningCodes)[number];

const screeningFollowUps = ['NONE_NEEDED', 'NEW_CHECK', 'REFERRED'] as const;
export type GrowthScreeningFollowUp = (typeof screeningFollowUps)[number];

export const GrowthScreeningEntity = defineEntity({
  name: 'GrowthScreening',
  tableName: 'growth_screening',
  properties: {
    ...itemProperties(growthScreeningCodes),
    screenedOn: p.date(),
    followUp: p.enum(screeningFollowUps),
  },
});
