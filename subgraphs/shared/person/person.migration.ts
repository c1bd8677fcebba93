// Adults of whom the owner's items speak, and guardians who look: each is known by number, and the hub is told only its id. The
// reading role is given nothing on the table; the function answers one number that the asker already has, and adds nothing.
import { migration } from '../database/migration.ts';

export const personMigration = migration(
  'owner-040-person',
  `create table person (
    id uuid primary key default gen_random_uuid(),
    personal_number text not null unique check (personal_number ~ '^[0-9]{12}$')
  )`,
  `alter table person enable row level security`,
  `create function find_person(number text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public as
    'select id from person where personal_number = number'`,
  `revoke all on function find_person(text) from public`,
  `grant execute on function find_person(text) to hlt_reader`,
);
