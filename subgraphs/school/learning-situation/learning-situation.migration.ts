// The table of a learning situation.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const learningSituationMigration = itemMigration(
  'LEARNING_SITUATION',
  'learning_situation',
  `need_of_support text not null check (need_of_support in ('NONE', 'SOME', 'CONSIDERABLE')),
   strength text check (length(strength) <= 280),`,
);
