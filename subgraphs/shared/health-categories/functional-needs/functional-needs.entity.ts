// What a child needs in one area of daily life, as its owner stores it: no diagnosis.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '../../item/item.entity.ts';

export const functionalNeedsCodes = [
  'LEARNING',
  'TASKS_AND_DEMANDS',
  'COMMUNICATION',
  'MOBILITY',
  'SELF_CARE',
  'DOMESTIC_LIFE',
  'RELATIONSHIPS',
  'SCHOOL_AND_PLAY',
  'COMMUNITY_LIFE',
] as const;
export type FunctionalNeedsCode = (typeof functionalNeedsCodes)[number];

const sizesOfNeed = ['SOME', 'CONSIDERABLE', 'EXTENSIVE'] as const;
export type FunctionalNeedsNeed = (typeof sizesOfNeed)[number];

export const FunctionalNeedsEntity = defineEntity({
  name: 'FunctionalNeeds',
  tableName: 'functional_needs',
  properties: {
    ...itemProperties(functionalNeedsCodes),
    need: p.enum(sizesOfNeed),
    supportInPlace: p.boolean(),
  },
});
