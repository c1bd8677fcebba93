// The table of an adjustment.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const supportAdjustmentsMigration = itemMigration(
  'SUPPORT_ADJUSTMENTS',
  'support_adjustments',
  `started_on date not null,
   situation text not null,
   effect text not null check (effect in ('WORKS_WELL', 'WORKS_PARTLY', 'DOES_NOT_WORK', 'NOT_YET_EVALUATED')),`,
);
