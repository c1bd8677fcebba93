// Own copies of grants, withdrawals made to the owner itself, and the owner's holds. None of it is ever changed or deleted here.
import { migration } from '../database/migration.ts';

export const grantMigration = migration(
  'owner-020-consent',
  `create table consent_grant (
    id uuid not null,
    version integer not null check (version > 0),
    child_id uuid not null references child (id),
    child_pseudonym text not null,
    case_id uuid not null,
    organisation_id text not null,
    secrecy_unit text not null,
    recipients jsonb not null,
    categories text[] not null,
    purpose text not null,
    valid_from timestamptz not null,
    valid_until timestamptz not null,
    signers jsonb not null,
    exception jsonb,
    withdrawn_at timestamptz,
    withdrawn_categories text[] not null,
    received_at timestamptz not null default now(),
    primary key (id, version)
  )`,
  // A null category: the whole grant.
  `create table consent_withdrawal (
    id uuid primary key,
    grant_id uuid not null,
    category text,
    withdrawn_by text not null,
    withdrawn_at timestamptz not null
  )`,
  `create index consent_withdrawal_grant on consent_withdrawal (grant_id)`,
  `create table category_hold (
    id uuid primary key,
    child_id uuid not null references child (id),
    category text not null,
    reason text not null check (length(trim(reason)) > 0),
    set_by text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    lifted_at timestamptz
  )`,
  `create index category_hold_child on category_hold (child_id)`,
  `grant select on consent_grant, consent_withdrawal, category_hold to hlt_reader`,
);
