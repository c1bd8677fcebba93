// The table of a screening of growth, vision or hearing.
import { itemMigration } from '../../item/item.migration.ts';

export const growthScreeningMigration = itemMigration(
  'GROWTH_SCREENING',
  'growth_screening',
  `screened_on date not null,
   follow_up text not null check (follow_up in ('NONE_NEEDED', 'NEW_CHECK', 'REFERRED')),`,
);
