// How long entries are kept, and who checks them. Entries go only from the beginning of the chain, only when they are five years old
// (domain rule 17), and only below an anchor that says where the chain goes on. Spot checks and what they found are kept as entries
// are: never changed, never removed (HSLF-FS 2016:40), and each stands in the log itself.
import { migration } from '../database/migration.ts';

const pinned = 'set search_path = pg_catalog, public, pg_temp';
const kept = (table: string): string[] => [
  `create trigger ${table}_is_kept before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger ${table}_is_kept_whole before truncate on ${table} execute function refuse_change()`,
];

export const logRetentionMigration = migration(
  'owner-046-log-retention',
  `create table access_log_anchor (
    position bigint primary key,
    hash bytea not null,
    cut_before timestamptz not null,
    cut_by text not null check (length(trim(cut_by)) > 0),
    cut_at timestamptz not null default clock_timestamp()
  )`,
  ...kept('access_log_anchor'),
  `create function drop_anchor() returns trigger language plpgsql ${pinned} as $$
  begin
    new.cut_at := clock_timestamp();
    if new.cut_before > new.cut_at - interval '5 years' then
      raise exception 'entries of the access log are kept for at least five years' using errcode = 'check_violation';
    end if;
    if not exists (select from access_log_seal where position = new.position and hash = new.hash) or exists (
      select from access_log_seal s join access_log l on l.id = s.entry_id
      where s.position <= new.position and l.at >= new.cut_before
    ) then
      raise exception 'the log cannot be cut here' using errcode = 'check_violation';
    end if;
    return new;
  end $$`,
  `create trigger access_log_anchor_holds before insert on access_log_anchor for each row execute function drop_anchor()`,

  `create function keep_entry() returns trigger language plpgsql ${pinned} as $$
  begin
    if tg_op = 'DELETE' and exists (
      select from access_log_seal s, access_log_anchor a
      where s.entry_id = old.id and s.position <= a.position and old.at < a.cut_before
    ) then
      return old;
    end if;
    raise exception 'entries of the access log are never changed or removed' using errcode = 'insufficient_privilege';
  end $$`,
  `drop trigger access_log_is_kept on access_log`,
  `create trigger access_log_is_kept before update or delete on access_log for each row execute function keep_entry()`,
  `create function keep_seal() returns trigger language plpgsql ${pinned} as $$
  begin
    if tg_op = 'DELETE' and old.position <= (select max(position) from access_log_anchor)
      and not exists (select from access_log where id = old.entry_id) then
      return old;
    end if;
    raise exception 'the seal of the access log is never changed or removed' using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger access_log_seal_is_kept before update or delete on access_log_seal
    for each row execute function keep_seal()`,
  `create trigger access_log_seal_is_kept_whole before truncate on access_log_seal execute function refuse_change()`,

  `create table access_log_check (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    checked_by text not null check (length(trim(checked_by)) > 0),
    entries bigint[] not null
  )`,
  `create table access_log_finding (
    id uuid primary key,
    check_id uuid not null references access_log_check (id),
    at timestamptz not null default clock_timestamp(),
    found_by text not null check (length(trim(found_by)) > 0),
    finding text not null check (length(trim(finding)) > 0)
  )`,
  ...kept('access_log_check'),
  ...kept('access_log_finding'),
  `create function log_spot_check() returns trigger language plpgsql security definer ${pinned} as $$
  declare
    made jsonb := to_jsonb(new);
  begin
    insert into access_log (transaction_id, subject, role, requested, released, withheld, grants, policy_version, event)
      values (coalesce(made ->> 'check_id', made ->> 'id'), coalesce(made ->> 'checked_by', made ->> 'found_by'),
        'LOG_READER', '{}', '{}', '{}', '[]', tg_table_name, 'SPOT_CHECK');
    return null;
  end $$`,
  `create trigger access_log_check_is_logged after insert on access_log_check
    for each row execute function log_spot_check()`,
  `create trigger access_log_finding_is_logged after insert on access_log_finding
    for each row execute function log_spot_check()`,
  `revoke all on access_log_anchor, access_log_check, access_log_finding from public`,
  `grant select on access_log, access_log_seal, access_log_head, access_log_anchor, access_log_check, access_log_finding
    to hlt_log_reader`,
  `grant insert (id, checked_by, entries) on access_log_check to hlt_log_reader`,
  `grant insert (id, check_id, found_by, finding) on access_log_finding to hlt_log_reader`,
);
