// The table of safety and relations at school.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const schoolSafetyMigration = itemMigration(
  'SCHOOL_SAFETY',
  'school_safety',
  `feels_safe text not null check (feels_safe in ('YES', 'PARTLY', 'NO', 'NOT_ASKED')),
   has_trusted_adult boolean,
   measures_ongoing boolean not null,`,
);
