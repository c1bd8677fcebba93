// The table of functional needs.
import { itemMigration } from '../../item/item.migration.ts';

export const functionalNeedsMigration = itemMigration(
  'FUNCTIONAL_NEEDS',
  'functional_needs',
  `need text not null check (need in ('SOME', 'CONSIDERABLE', 'EXTENSIVE')),
   support_in_place boolean not null,`,
);
