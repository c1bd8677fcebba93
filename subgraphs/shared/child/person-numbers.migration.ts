// Numbers go in and never out: the application hands in a personal number and is told whose id it is. It can neither read nor list
// the tables of children and persons, and it changes nothing in them (domain rule 2).
import { migration } from '../database/migration.ts';

const findOrAdd = (table: 'child' | 'person'): string => `
  create function find_or_add_${table}(number text) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    found_id uuid;
  begin
    select id into found_id from ${table} where personal_number = number;
    if found_id is null then
      insert into ${table} (id, personal_number) values (gen_random_uuid(), number)
        on conflict (personal_number) do nothing;
      select id into found_id from ${table} where personal_number = number;
    end if;
    return found_id;
  end $$`;

export const personNumbersMigration = migration(
  'owner-041-person-numbers',
  findOrAdd('child'),
  findOrAdd('person'),
  `create function find_child(number text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
    'select id from child where personal_number = number'`,
  `revoke all on function find_or_add_child(text), find_or_add_person(text), find_child(text) from public`,
  `grant execute on function find_or_add_child(text), find_or_add_person(text), find_child(text), find_person(text)
    to hlt_application`,
);
