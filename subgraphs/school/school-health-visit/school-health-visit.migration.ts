// The table of a health visit.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const schoolHealthVisitMigration = itemMigration(
  'SCHOOL_HEALTH_VISIT',
  'school_health_visit',
  `visited_on date,
   next_visit_on date,
   follow_up_planned boolean not null,`,
);
