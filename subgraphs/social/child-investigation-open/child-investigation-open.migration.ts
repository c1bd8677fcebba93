// The table of the answer whether an investigation is open. Every no looks the same, whether there ever was one or not.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const childInvestigationOpenMigration = itemMigration(
  'CHILD_INVESTIGATION_OPEN',
  'child_investigation_open',
  `check (code in ('OPEN', 'NOT_OPEN')),
   check (status = case code when 'OPEN' then 'ONGOING' else 'COMPLETED' end),`,
);
