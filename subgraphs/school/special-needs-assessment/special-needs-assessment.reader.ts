// Which columns of a special needs assessment may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { SpecialNeedsAssessmentCode } from './special-needs-assessment.entity.ts';

export interface SpecialNeedsAssessmentRow extends SharedItem<SpecialNeedsAssessmentCode> {
  readonly assessedOn: string | null;
  readonly assessedBy: string;
  readonly recommendsSpecialSupport: boolean | null;
}

export const specialNeedsAssessmentReader = itemReader('SPECIAL_NEEDS_ASSESSMENT', 'special_needs_assessment', {
  assessedOn: 'assessed_on',
  assessedBy: 'assessed_by',
  recommendsSpecialSupport: 'recommends_special_support',
});
