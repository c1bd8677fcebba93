// Signing keys, at most one in use and one waiting, and the record of every receipt.
import { migration } from '@hlt/shared/database/migration.ts';

export const receiptsMigration = migration(
  '006-receipts',
  `create table signing_key (
    kid text primary key,
    state text not null check (state in ('PUBLISHED', 'ACTIVE', 'RETIRING', 'RETIRED')),
    public_jwk jsonb not null check (not jsonb_exists(public_jwk, 'd')),
    wrapped_private_jwk text not null,
    published_at timestamptz not null,
    active_at timestamptz,
    retiring_at timestamptz,
    retired_at timestamptz
  )`,
  `create unique index one_active_key on signing_key (state) where state = 'ACTIVE'`,
  `create unique index one_published_key on signing_key (state) where state = 'PUBLISHED'`,
  `create table release_decision (
    id uuid primary key,
    case_id uuid not null references hlt_case,
    organisation_id text not null references organisation,
    caller_subject text not null,
    caller_organisation_id text,
    categories text[] not null,
    transaction uuid not null,
    kid text not null references signing_key,
    decided_at timestamptz not null
  )`,
  `create index on release_decision (case_id, decided_at)`,
);
