// The table of a vaccination status.
import { itemMigration } from '../../item/item.migration.ts';

export const vaccinationStatusMigration = itemMigration(
  'VACCINATION_STATUS',
  'vaccination_status',
  `follows_programme boolean not null,
   next_due_on date,`,
);
