// The table of a special needs assessment.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const specialNeedsAssessmentMigration = itemMigration(
  'SPECIAL_NEEDS_ASSESSMENT',
  'special_needs_assessment',
  `assessed_on date,
   assessed_by text not null,
   recommends_special_support boolean,`,
);
