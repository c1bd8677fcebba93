// What an entry is about, and what it opens. An entry of event CHANGE or IMPORT opens its child's rows of the categories in `changed`
// to be written and read back, in the transaction that wrote it and nowhere else. What one of ACCOUNT opens: account.migration.ts.
import { migration } from '../database/migration.ts';

const ofThisTransaction = `database_transaction = pg_current_xact_id_if_assigned() and at >= transaction_timestamp()`;
const definer = `security definer set search_path = pg_catalog, public, pg_temp`;

export const entryEventsMigration = migration(
  'owner-042-entry-events',
  `alter table access_log
    add column event text not null default 'READ'
      check (event in ('READ', 'PREVIEW', 'ACCOUNT', 'CHANGE', 'IMPORT', 'SPOT_CHECK')),
    add column changed text[] not null default '{}',
    add column recipient text,
    add check (released = '{}' or event in ('READ', 'PREVIEW')),
    add check (changed = '{}' or (child_id is not null and event in ('CHANGE', 'IMPORT')))`,
  `revoke insert on access_log from hlt_reader`,
  `grant insert on access_log to hlt_application`,
  // Both: of which transaction, and which of its children.
  `create index access_log_opened on access_log (database_transaction, child_id)`,
  `drop index access_log_transaction`,
  `create function children_changed(wanted text) returns uuid[] language plpgsql stable ${definer} as $$
  begin
    return array(select child_id from access_log where ${ofThisTransaction} and wanted = any (changed));
  end $$`,
  // The same for one child: an import has thousands of them in a transaction.
  `create function child_is_changed(child uuid, wanted text) returns boolean language plpgsql stable ${definer} as $$
  begin
    return exists (select from access_log where ${ofThisTransaction} and child_id = child and wanted = any (changed));
  end $$`,
  // Whose consents and holds this transaction is about.
  `create function children_named() returns uuid[] language plpgsql stable ${definer} as $$
  begin
    return array(select child_id from access_log
      where ${ofThisTransaction} and child_id is not null and event in ('CHANGE', 'IMPORT', 'ACCOUNT'));
  end $$`,
  `revoke all on function children_changed(text), child_is_changed(uuid, text), children_named() from public`,
  `grant execute on function children_released(text), children_changed(text), child_is_changed(uuid, text),
    children_named() to hlt_application`,
);
