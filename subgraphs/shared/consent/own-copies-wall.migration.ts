// The wall round the owner's own copies. A grant is seen only by who names its id in this transaction (`hub.grants`), so that nobody
// lists them; its child's holds with it. A delivered version is never rewritten or removed by the application, and a hold is set and
// lifted only with an entry of its own in the access log.
import { migration } from '../database/migration.ts';

export const ownCopiesWallMigration = migration(
  'owner-043-own-copies-wall',
  `create function grants_named() returns uuid[] language sql stable as $$
    select coalesce(string_to_array(nullif(current_setting('hub.grants', true), ''), ',')::uuid[], '{}')
  $$`,
  `alter table consent_grant enable row level security`,
  `create policy grant_is_named on consent_grant for select
    using (id = any ((select grants_named())::uuid[]) or child_id = any ((select children_named())::uuid[]))`,
  `create policy grant_is_delivered on consent_grant for insert with check (true)`,
  `grant select, insert on consent_grant, consent_withdrawal to hlt_application`,
  `alter table category_hold enable row level security`,
  `create policy hold_is_of_named on category_hold for select
    using (child_id in (select g.child_id from consent_grant g) or child_id = any ((select children_named())::uuid[]))`,
  `create policy hold_is_set on category_hold for insert with check (child_is_changed(child_id, category))`,
  `create policy hold_is_lifted on category_hold for update using (child_is_changed(child_id, category))`,
  `grant select, insert, update (lifted_at) on category_hold to hlt_application`,
  `alter table person_waiver enable row level security`,
  `create policy waiver_is_of_named on person_waiver for select
    using (child_id in (select g.child_id from consent_grant g) or child_id = any ((select children_named())::uuid[]))`,
  `create policy waiver_is_registered on person_waiver for insert
    with check (child_id = any ((select children_named())::uuid[]))`,
  `create policy waiver_is_withdrawn on person_waiver for update
    using (child_id = any ((select children_named())::uuid[]))`,
  `grant select, insert, update (withdrawn_at, withdrawal_registered_by) on person_waiver to hlt_application`,
);
