// Of which children an import has brought items, by category: an import that withdraws what is missing must find the children that its
// file no longer names. Read and written only in a transaction whose own log entry is an import of that category.
import { migration } from '../database/migration.ts';

export const importedChildMigration = migration(
  'owner-060-imported-child',
  `create table imported_child (
    category text not null,
    child_id uuid not null references child (id),
    primary key (category, child_id)
  )`,
  // The categories of this transaction's imports: asked once for a statement, not once for a row.
  `create function categories_imported() returns text[] language plpgsql stable
    security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    return array(select distinct unnest(changed) from access_log
      where database_transaction = pg_current_xact_id_if_assigned() and at >= transaction_timestamp()
        and event = 'IMPORT');
  end $$`,
  `revoke all on function categories_imported() from public`,
  `grant execute on function categories_imported() to hlt_application`,
  `alter table imported_child enable row level security`,
  `alter table imported_child force row level security`,
  `create policy child_is_imported on imported_child
    using (category = any ((select categories_imported())::text[]))
    with check (category = any ((select categories_imported())::text[]))`,
  `grant select, insert on imported_child to hlt_application`,
  // An import lays its lines out in a temporary table. Whoever does not own the database leaves it to an administrator.
  `do $$
  begin
    execute format('grant temporary on database %I to hlt_application', current_database());
  exception when insufficient_privilege then null;
  end $$`,
);
