// The table of a first-line contact.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const firstLineContactMigration = itemMigration(
  'FIRST_LINE_CONTACT',
  'first_line_contact',
  `began_on date not null,
   visits_made integer not null check (visits_made >= 0),
   next_visit_on date,
   profession text not null check (length(profession) between 1 and 60),`,
);
