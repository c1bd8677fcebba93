// A hold may keep back one item: by its id in the owner's own system, so that it holds for the item that comes again as well.
import { migration } from '../database/migration.ts';

export const itemHoldMigration = migration(
  'owner-042-item-hold',
  `alter table category_hold add column source_id text check (length(trim(source_id)) > 0)`,
);
