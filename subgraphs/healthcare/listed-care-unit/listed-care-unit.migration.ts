// The table of a listing.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const listedCareUnitMigration = itemMigration(
  'LISTED_CARE_UNIT',
  'listed_care_unit',
  `listed_since date not null,
   contact_name text check (length(contact_name) between 1 and 100),
   contact_profession text check (length(contact_profession) between 1 and 60),
   phone text check (phone ~ '^[0-9 +-]{5,20}$'),
   check ((contact_name is null) = (contact_profession is null)),`,
);
