// The table of a school placement.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const schoolPlacementMigration = itemMigration(
  'SCHOOL_PLACEMENT',
  'school_placement',
  `grade integer check (grade between 1 and 9),
   started_on date not null,
   contact_name text not null,
   contact_role text not null,`,
);
