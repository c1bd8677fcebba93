// The table of an investigation of absence.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const absenceInvestigationMigration = itemMigration(
  'ABSENCE_INVESTIGATION',
  'absence_investigation',
  `opened_on date not null,
   follow_up_on date check (follow_up_on >= opened_on),
   child_heard boolean not null,
   guardians_involved boolean not null,`,
);
