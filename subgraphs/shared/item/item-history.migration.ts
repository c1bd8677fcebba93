// What is kept of how an item came and went: its version, where it came from, and when and by whom it was withdrawn. A withdrawn item is
// shown to nobody, and stands until it is retained no longer.
import type { MigrationObject } from '@mikro-orm/core';
import { migration } from '../database/migration.ts';

export const itemHistoryMigration = (table: string): MigrationObject =>
  migration(
    `item-history-${table}`,
    `alter table ${table}
      add column version integer not null default 1 check (version > 0),
      add column origin text not null default 'STAFF' check (origin in ('STAFF', 'IMPORT')),
      add column updated_at timestamptz not null default now(),
      add column withdrawn_at timestamptz,
      add column withdrawn_by text check (withdrawn_by in ('STAFF', 'IMPORT')),
      add check ((withdrawn_at is null) = (withdrawn_by is null))`,
  );
