// What staff name by an id that they already have: the child of a case, the child and the categories of a hold or a waiver. The
// change can then be logged for that child before a row of it is read. Nothing can be listed by these, and no number comes out.
import { migration } from '../database/migration.ts';

const definer = 'language sql stable security definer set search_path = pg_catalog, public, pg_temp';

export const staffLookupsMigration = migration(
  'owner-060-staff-lookups',
  `create function child_of_case(wanted uuid) returns uuid ${definer}
    as 'select child_id from consent_grant where case_id = wanted limit 1'`,
  `create function place_of_hold(wanted uuid) returns table (child_id uuid, categories text[]) ${definer}
    as 'select h.child_id, array[h.category] from category_hold h where h.id = wanted'`,
  `create function place_of_waiver(wanted uuid) returns table (child_id uuid, categories text[]) ${definer}
    as 'select w.child_id, w.categories from person_waiver w where w.id = wanted'`,
  `revoke all on function child_of_case(uuid), place_of_hold(uuid), place_of_waiver(uuid) from public`,
  `grant execute on function child_of_case(uuid), place_of_hold(uuid), place_of_waiver(uuid) to hlt_application`,
);
