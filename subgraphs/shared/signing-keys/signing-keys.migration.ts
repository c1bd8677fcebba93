// An owner's signing keys: the table that coordination has, at most one key in use and one waiting.
import { migration } from '../database/migration.ts';

export const signingKeysMigration = migration(
  'owner-040-signing-keys',
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
);
