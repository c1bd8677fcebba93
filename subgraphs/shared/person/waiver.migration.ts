// Adults' own waivers, each for one child's items. Nothing but a withdrawal is ever added to one, and none is deleted here.
import { migration } from '../database/migration.ts';

export const waiverMigration = migration(
  'owner-041-person-waiver',
  `create table person_waiver (
    id uuid primary key,
    person_id uuid not null references person (id),
    child_id uuid not null references child (id),
    categories text[] not null check (cardinality(categories) > 0),
    recipients jsonb not null,
    purpose text not null,
    valid_from timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from),
    method text not null check (method in ('ELECTRONIC', 'PAPER')),
    signed_at timestamptz not null,
    registered_by text not null,
    registered_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawal_registered_by text,
    check ((withdrawn_at is null) = (withdrawal_registered_by is null))
  )`,
  `create index person_waiver_child on person_waiver (child_id)`,
  `grant select on person_waiver to hlt_reader`,
);
