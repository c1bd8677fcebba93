// The table of open support.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const openSupportMigration = itemMigration(
  'OPEN_SUPPORT',
  'open_support',
  `participants text not null check (participants in ('CHILD', 'PARENTS', 'FAMILY')),
   began_on date,
   meetings_held integer not null check (meetings_held >= 0),
   meetings_planned integer check (meetings_planned > 0),`,
);
