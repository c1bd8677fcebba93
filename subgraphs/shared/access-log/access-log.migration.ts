// The owner's access log: entries are only ever added, and an entry is the key to the personal tables: a row can be read only in
// the transaction whose own entry names its child and its category as released. There is no other way in for hlt_reader.
import { migration } from '../database/migration.ts';

export const accessLogMigration = migration(
  'owner-030-access-log',
  `create table access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    database_transaction xid8 not null default pg_current_xact_id(),
    transaction_id text not null,
    receipt_id text,
    receipt_fault text,
    subject text not null,
    role text not null,
    profession text,
    organisation text,
    unit text,
    child_id uuid,
    case_id uuid,
    purpose text,
    requested text[] not null,
    released text[] not null,
    withheld jsonb not null,
    grants jsonb not null,
    policy_version text not null,
    check (released = '{}' or (child_id is not null and receipt_id is not null))
  )`,
  `create index access_log_child on access_log (child_id, at)`,
  `create index access_log_transaction on access_log (database_transaction)`,
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'entries of the access log are never changed or removed' using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger access_log_is_kept before update or delete on access_log for each row execute function refuse_change()`,
  `create trigger access_log_is_kept_whole before truncate on access_log execute function refuse_change()`,
  `revoke all on access_log from public`,
  `grant insert on access_log to hlt_reader`,
  // Entries of this very transaction; the time guards against a number that a restored copy of the database would meet again.
  `create function children_released(wanted text) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, public as $$
  begin
    return array(
      select child_id from access_log
      where database_transaction = pg_current_xact_id_if_assigned()
        and at >= transaction_timestamp() and child_id is not null and wanted = any (released));
  end $$`,
  `revoke all on function children_released(text) from public`,
  `grant execute on function children_released(text) to hlt_reader`,
);
