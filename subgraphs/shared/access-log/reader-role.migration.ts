// hlt_reader: the role in which personal rows are read. It has no login; a transaction enters it, and row-level security bites even
// where the login is a superuser (as in the embedded database). Roles belong to the cluster, so others may create it at once.
import { migration } from '../database/migration.ts';

export const readerRoleMigration = migration(
  'owner-000-reader-role',
  `do $$
  begin
    if not exists (select from pg_roles where rolname = 'hlt_reader') then
      begin
        create role hlt_reader nologin;
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise exception 'An administrator of this server must once run: create role hlt_reader nologin; grant hlt_reader to %', current_user;
      end;
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      begin
        execute format('grant hlt_reader to %I', current_user);
      exception when duplicate_object or unique_violation or insufficient_privilege then null;
      end;
    end if;
    if not pg_has_role(current_user, 'hlt_reader', 'member') then
      raise exception 'An administrator of this server must once run: grant hlt_reader to %', current_user;
    end if;
  end $$`,
  `grant usage on schema public to hlt_reader`,
);
