// The table of the school psychologist’s work.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const schoolPsychologistMigration = itemMigration(
  'SCHOOL_PSYCHOLOGIST',
  'school_psychologist',
  `started_on date not null,
   expected_end_on date check (expected_end_on >= started_on),
   guardians_informed boolean not null,`,
);
