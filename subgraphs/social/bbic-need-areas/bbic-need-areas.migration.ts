// The table of a BBIC area.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const bbicNeedAreasMigration = itemMigration(
  'BBIC_NEED_AREAS',
  'bbic_need_areas',
  `finding text not null check (finding in ('NEED', 'PROTECTIVE_FACTOR')),
   child_heard boolean not null,
   follow_up_on date,`,
);
