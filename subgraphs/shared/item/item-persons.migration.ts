// Who else an item is about and from whom it is kept, added to the table of one category. Every older row is about nobody else and
// hidden from nobody; what was marked as about another person stays so and is never shown.
import type { MigrationObject } from '@mikro-orm/core';
import { migration } from '../database/migration.ts';

export const itemPersonsMigration = (table: string): MigrationObject =>
  migration(
    `item-persons-${table}`,
    `alter table ${table}
      add column about_persons uuid[] not null default '{}' check (array_position(about_persons, null) is null),
      add column hidden_from_guardians boolean not null default false,
      add column hidden_from uuid[] not null default '{}' check (array_position(hidden_from, null) is null)`,
  );
