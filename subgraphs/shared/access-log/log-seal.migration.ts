// The seal: each entry carries a hash of its whole content from the moment it is written, and at commit it is given its place in one
// chain. The chain has one head; the lock on it is taken when the transaction ends and not before, since a lock taken by a BEFORE
// trigger would be held for as long as the request lasts. What the hash covers is written down once more in content-hash.ts.
import { migration } from '../database/migration.ts';

const pinned = 'set search_path = pg_catalog, public, pg_temp';

export const logSealMigration = migration(
  'owner-045-log-seal',
  `create function access_log_hash(entry access_log) returns bytea language sql stable ${pinned} as $$
    select sha256(convert_to(json_build_array(
      entry.id::text, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      entry.database_transaction::text, entry.transaction_id, entry.receipt_id, entry.receipt_fault, entry.subject,
      entry.role, entry.profession, entry.organisation, entry.unit, entry.child_id::text, entry.case_id::text,
      entry.purpose, entry.requested::text, entry.released::text, entry.withheld::text, entry.grants::text,
      entry.policy_version, entry.event, entry.changed::text, entry.recipient
    )::text, 'UTF8'))
  $$`,
  `alter table access_log add column hash bytea`,
  `create table access_log_seal (
    position bigint primary key check (position > 0),
    entry_id bigint not null unique,
    prev bytea not null unique,
    hash bytea not null unique
  )`,
  `create table access_log_head (
    is_only boolean primary key default true check (is_only),
    position bigint not null,
    hash bytea not null
  ) with (fillfactor = 50)`,
  `insert into access_log_head (position, hash) values (0, decode(repeat('00', 32), 'hex'))`,

  // Seals every entry of this transaction that has no seal yet, in their order.
  `create function seal_access_log() returns void language plpgsql security definer ${pinned} as $$
  declare
    head access_log_head;
    entry record;
  begin
    select * into strict head from access_log_head for update;
    for entry in
      select l.id, l.hash from access_log l
      where l.database_transaction = pg_current_xact_id()
        and not exists (select from access_log_seal s where s.entry_id = l.id)
      order by l.id
    loop
      insert into access_log_seal (position, entry_id, prev, hash)
        values (head.position + 1, entry.id, head.hash,
          sha256(int8send(head.position + 1) || head.hash || entry.hash))
        returning position, hash into head.position, head.hash;
    end loop;
    update access_log_head set position = head.position, hash = head.hash;
  end $$`,
  `revoke all on function seal_access_log() from public`,
  `create function seal_entry() returns trigger language plpgsql security definer ${pinned} as $$
  begin
    if not exists (select from access_log_seal where entry_id = new.id) then
      perform seal_access_log();
    end if;
    return null;
  end $$`,
  // Time and transaction are the database's own word, whatever the statement says: they are what opens rows.
  `create function hash_entry() returns trigger language plpgsql ${pinned} as $$
  begin
    new.at := clock_timestamp();
    new.database_transaction := pg_current_xact_id();
    new.hash := access_log_hash(new);
    return new;
  end $$`,

  // Entries from before there was a seal are sealed in the order in which they were written.
  `alter table access_log disable trigger access_log_is_kept`,
  `update access_log l set hash = access_log_hash(l)`,
  `alter table access_log enable trigger access_log_is_kept`,
  `alter table access_log alter column hash set not null`,
  `do $$
  declare
    head access_log_head;
    entry record;
  begin
    select * into head from access_log_head;
    for entry in select id, hash from access_log order by id loop
      insert into access_log_seal (position, entry_id, prev, hash)
        values (head.position + 1, entry.id, head.hash,
          sha256(int8send(head.position + 1) || head.hash || entry.hash))
        returning position, hash into head.position, head.hash;
    end loop;
    update access_log_head set position = head.position, hash = head.hash;
  end $$`,

  `create trigger access_log_is_hashed before insert on access_log for each row execute function hash_entry()`,
  `create constraint trigger access_log_is_sealed after insert on access_log
    deferrable initially deferred for each row execute function seal_entry()`,
  `revoke all on access_log_seal, access_log_head from public`,
  // The owner tells coordination where its log stands.
  `grant select on access_log_head to hlt_application`,
);
