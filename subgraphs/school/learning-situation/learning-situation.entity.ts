// How learning goes in one area, as the school stores it: no grades, no test results.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const learningSituationCodes = [
  'READING_AND_WRITING',
  'MATHEMATICS',
  'LANGUAGE',
  'CONCENTRATION',
  'MOTIVATION',
  'WHOLE_SITUATION',
] as const;
export type LearningSituationCode = (typeof learningSituationCodes)[number];

const needsOfSupport = ['NONE', 'SOME', 'CONSIDERABLE'] as const;
export type LearningSituationNeedOfSupport = (typeof needsOfSupport)[number];

export const LearningSituationEntity = defineEntity({
  name: 'LearningSituation',
  tableName: 'learning_situation',
  properties: {
    ...itemProperties(learningSituationCodes),
    needOfSupport: p.enum(needsOfSupport),
    strength: p.string().nullable(),
  },
});
