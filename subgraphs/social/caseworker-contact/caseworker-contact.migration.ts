// The table of a contact at social services.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const caseworkerContactMigration = itemMigration(
  'CASEWORKER_CONTACT',
  'caseworker_contact',
  `name text not null check (length(name) between 1 and 100),
   phone text check (phone ~ '^[0-9 +-]{5,20}$'),
   reachable text check (length(reachable) <= 100),`,
);
