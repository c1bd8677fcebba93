// The note on a child's maturity (domain rule 11), what a consent continues, and where a paper was signed.
import { migration } from '@hlt/shared/database/migration.ts';

export const maturityMigration = migration(
  '021-maturity',
  `create table maturity_note (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    child_id uuid not null references child,
    mature boolean not null,
    note text not null check (length(note) between 1 and 1000),
    noted_by_id uuid not null references person,
    noted_at timestamptz not null
  )`,
  `create index on maturity_note (child_id, noted_at)`,
  `alter table consent_form add column continues_form_id uuid references consent_form`,
  `alter table consent_signer add column signed_place text check (length(signed_place) <= 120)`,
  `alter table consent_signer add column registrar_id uuid references person`,
);
