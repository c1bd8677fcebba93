// The one door to the log for the hub: a child's own entries, in a transaction whose own entry is the account of that child. It tells of
// every refusal, also of those from before the consent had reached the owner: such an entry knows the case and not yet the child. The
// owner's own copy of the consent, once it is there, says whose case it was.
import { migration } from '../database/migration.ts';

export const accountMigration = migration(
  'owner-070-account',
  `create index access_log_case_without_child on access_log (case_id) where child_id is null and case_id is not null`,
  `create function access_account(child uuid) returns setof access_log
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if not exists (
      select from access_log
      where database_transaction = pg_current_xact_id_if_assigned() and at >= transaction_timestamp()
        and child_id = child and event = 'ACCOUNT'
    ) then
      return;
    end if;
    return query
      select * from access_log where child_id = child
      union all
      select * from access_log where child_id is null
        and case_id in (select g.case_id from consent_grant g where g.child_id = child)
      order by id;
  end $$`,
  `revoke all on function access_account(uuid) from public`,
  `grant execute on function access_account(uuid) to hlt_application`,
);
