// The table of a contact with the school counsellor.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const counsellorContactMigration = itemMigration(
  'COUNSELLOR_CONTACT',
  'counsellor_contact',
  `since date not null,
   frequency text not null check (frequency in ('WEEKLY', 'EVERY_OTHER_WEEK', 'MONTHLY', 'WHEN_NEEDED')),`,
);
