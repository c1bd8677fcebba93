// Bulletins from the process leaders to the teams (domain rule 30).
import { migration } from '@hlt/shared/database/migration.ts';

export const bulletinsMigration = migration(
  '020-bulletins',
  `create table bulletin (
    id uuid primary key,
    process_area_id text not null references process_area,
    author_id uuid not null references person,
    title text not null check (length(title) between 1 and 120),
    body text not null check (length(body) between 1 and 8000),
    links jsonb not null default '[]',
    events jsonb not null default '[]',
    published_at timestamptz not null
  )`,
  `create index on bulletin (published_at)`,
  `create table bulletin_copy (
    bulletin_id uuid not null references bulletin,
    person_id uuid not null references person,
    forwarded_by_id uuid references person,
    received_at timestamptz not null,
    read_at timestamptz,
    primary key (bulletin_id, person_id)
  )`,
  `create index on bulletin_copy (person_id)`,
);
