// The acknowledgements of owners. The jobs themselves are pg-boss's, in its own schema.
import { migration } from '@hlt/shared/database/migration.ts';

export const deliveryMigration = migration(
  '008-delivery',
  `create table grant_delivery (
    grant_id uuid primary key references consent_grant,
    acknowledged_version integer check (acknowledged_version > 0),
    acknowledged_at timestamptz,
    attempts integer not null default 0 check (attempts >= 0),
    last_attempt_at timestamptz,
    last_fault text,
    next_attempt_at timestamptz,
    constraint acknowledged_at_some_time check ((acknowledged_version is null) = (acknowledged_at is null))
  )`,
);
