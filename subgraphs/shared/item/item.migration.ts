// The table of one category: the shared columns, its own, and the wall round it. Run once, so what stands here is never changed.
import type { MigrationObject } from '@mikro-orm/core';
import type { Category } from '../consent/category.ts';
import { migration } from '../database/migration.ts';

/** `ownColumns`: SQL, one column a line, each ending with a comma. */
export const itemMigration = (category: Category, table: string, ownColumns: string): MigrationObject =>
  migration(
    `item-${table}`,
    `create table ${table} (
      id uuid primary key,
      child_id uuid not null references child (id),
      source_id text not null,
      code text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
      status text not null check (status in ('PLANNED', 'ONGOING', 'PAUSED', 'COMPLETED')),
      summary text not null check (length(summary) <= 280),
      as_of date not null,
      valid_until date check (valid_until >= as_of),
      unit text not null,
      released_at timestamptz,
      about_other_person boolean not null,
      ${ownColumns}
      unique (child_id, source_id)
    )`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy item_is_released on ${table} for select
      using (child_id = any ((select children_released('${category}'))::uuid[]))`,
    `create policy item_is_registered on ${table} for insert with check (true)`,
    `grant select on ${table} to hlt_reader`,
  );
