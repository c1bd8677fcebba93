// The table of ongoing care.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const ongoingCareMigration = itemMigration(
  'ONGOING_CARE',
  'ongoing_care',
  `began_on date not null,
   next_visit_on date,
   rhythm text not null check (rhythm in ('WEEKLY', 'EVERY_OTHER_WEEK', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'AS_NEEDED')),
   in_school_hours boolean not null,`,
);
