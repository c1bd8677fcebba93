// The table of an action programme.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const actionProgrammeMigration = itemMigration(
  'ACTION_PROGRAMME',
  'action_programme',
  `decided_on date not null,
   evaluate_on date not null check (evaluate_on >= decided_on),
   goal text not null check (length(goal) <= 280),
   responsible_role text not null,`,
);
