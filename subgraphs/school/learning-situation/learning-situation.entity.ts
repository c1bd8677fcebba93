// How learning goes in one area, as the school stores it: no grades, no test results.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const learningSituationCodes = [
  'READING_AND_WRITING',
  'MATHEMATICS',
  'LANGUAGE',
  'CONCENTRATION',
  'MOTIVATION',
  'WHOLE_SITUATION',
] as const;
export type LearningSituationCode = (typeof learningSituationCodes)[number];

export const learningSituationNeedOfSupports = ['NONE', 'SOME', 'CONSIDERABLE'] as const;
export type LearningSituationNeedOfSupport = (typeof learningSituationNeedOfSupports)[number];

export const LearningSituationEntity = defineEntity({
  name: 'LearningSituation',
  tableName: 'learning_situation',
  properties: {
    ...itemProperties(learningSituationCodes),
    needOfSupport: p.enum(learningSituationNeedOfSupports),
    strength: p.string().nullable(),
  },
});
