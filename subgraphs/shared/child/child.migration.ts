// The table of children. The reading role is given nothing on it: the hub never reads who the child is, only what is released.
import { migration } from '../database/migration.ts';

export const childMigration = migration(
  'owner-010-child',
  `create table child (
    id uuid primary key,
    personal_number text not null unique check (personal_number ~ '^([0-9]{12}|[0-9]{8}TF[0-9]{2})$')
  )`,
  `alter table child enable row level security`,
);
