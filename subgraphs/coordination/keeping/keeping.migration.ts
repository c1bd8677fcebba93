// That something was purged, as counts: what it was is gone (domain rules 4 and 27).
import { migration } from '@hlt/shared/database/migration.ts';

export const keepingMigration = migration(
  '019-keeping',
  `create table case_export (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    organisation_id text not null references organisation,
    exported_by_id uuid not null references person,
    exported_at timestamptz not null
  )`,
  `create index on case_export (case_id)`,
  `create table purge_run (
    id uuid primary key,
    purged_at timestamptz not null,
    counts jsonb not null
  )`,
  // Who was let in to what is known for five years (domain rule 17), also when the case is purged: its id then leads to nobody.
  `alter table release_decision drop constraint release_decision_case_id_fkey`,
);
