// The heads of the owners' access logs, kept for good: a rewritten log contradicts them. And how far each owner's statements
// have been read.
import { migration } from '@hlt/shared/database/migration.ts';

export const witnessMigration = migration(
  '009-witness',
  `create table witnessed_head (
    id uuid primary key,
    organisation_id text not null,
    position bigint not null check (position >= 0),
    hash text not null,
    statement text not null,
    kid text not null,
    public_jwk jsonb not null,
    issued_at timestamptz not null,
    received_at timestamptz not null,
    contradicts boolean not null,
    unique (organisation_id, position, hash)
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'What has been witnessed is not changed.';
  end $$`,
  `create trigger heads_are_kept before update or delete or truncate on witnessed_head
    for each statement execute function refuse_change()`,
  `create table witness_settlement (
    id uuid primary key,
    organisation_id text not null,
    settled_at timestamptz not null,
    explanation text not null check (length(trim(explanation)) > 0)
  )`,
  `create trigger settlements_are_kept before update or delete or truncate on witness_settlement
    for each statement execute function refuse_change()`,
  `create table statement_reading (
    organisation_id text primary key,
    last_sequence bigint not null default 0,
    failures integer not null default 0,
    read_at timestamptz
  )`,
  // A withdrawal that was made to an owner has no signer here; its id is the owner's, so it counts once.
  `alter table consent_withdrawal alter column signer_id drop not null`,
  `alter table consent_withdrawal add column organisation_id text references organisation`,
  `alter table consent_withdrawal add constraint made_by_signer_or_to_owner
    check ((signer_id is null) = (organisation_id is not null))`,
);
