// A mapping by special educators, as student health stores it: no test results.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const specialNeedsAssessmentCodes = [
  'READING_AND_WRITING',
  'MATHEMATICS',
  'LANGUAGE',
  'LEARNING_ENVIRONMENT',
  'WHOLE_SITUATION',
] as const;
export type SpecialNeedsAssessmentCode = (typeof specialNeedsAssessmentCodes)[number];

export const SpecialNeedsAssessmentEntity = defineEntity({
  name: 'SpecialNeedsAssessment',
  tableName: 'special_needs_assessment',
  properties: {
    ...itemProperties(specialNeedsAssessmentCodes),
    assessedOn: p.date().nullable(),
    assessedBy: p.string(),
    recommendsSpecialSupport: p.boolean().nullable(),
  },
});
