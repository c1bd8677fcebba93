// Who writes the items of one category: the application, for a child and category that its own log entry of the same transaction
// names as changed. No entry, no row: not to insert, not to change, not to remove, not to read back.
import type { MigrationObject } from '@mikro-orm/core';
import type { Category } from '../consent/category.ts';
import { migration } from '../database/migration.ts';

export const itemWritingMigration = (category: Category, table: string): MigrationObject =>
  migration(
    `item-writing-${table}`,
    `drop policy item_is_registered on ${table}`,
    `create policy item_is_written on ${table}
      using (child_is_changed(child_id, '${category}')) with check (child_is_changed(child_id, '${category}'))`,
    `grant select, insert, update, delete on ${table} to hlt_application`,
  );
