// The table of an ongoing intervention.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const ongoingSocialServiceMigration = itemMigration(
  'ONGOING_SOCIAL_SERVICE',
  'ongoing_social_service',
  `began_on date not null,
   aim text not null check (length(aim) between 1 and 140),
   performer text not null check (length(performer) between 1 and 100),
   follow_up_on date,`,
);
