// The roles of an owner's database, none of them with a login: hlt_application, as which every statement of the running process is
// sent, and hlt_log_reader, who may read the access log. Whoever runs the migrations owns the tables. Roles belong to the cluster,
// so another database of it may create them at the same moment.
import { migration } from './migration.ts';

export const applicationRole = 'hlt_application';
export const logReaderRole = 'hlt_log_reader';

export const rolesMigration = migration(
  'owner-040-roles',
  `do $$
  declare
    wanted text;
  begin
    foreach wanted in array array['${applicationRole}', '${logReaderRole}'] loop
      if not exists (select from pg_roles where rolname = wanted) then
        begin
          execute format('create role %I nologin', wanted);
        exception
          when duplicate_object or unique_violation then null;
          when insufficient_privilege then
            raise exception 'An administrator of this server must once run: create role %; grant % to %',
              wanted, wanted, current_user;
        end;
      end if;
      -- One login may do both; where the application has a login of its own, the administrator grants it the role.
      if not (select rolsuper from pg_roles where rolname = current_user) then
        begin
          execute format('grant %I to %I', wanted, current_user);
        exception when duplicate_object or unique_violation or insufficient_privilege then null;
        end;
      end if;
    end loop;
  end $$`,
  // What older migrations gave to the role of reading is the application's now.
  `do $$
  begin
    if not pg_has_role('${applicationRole}', 'hlt_reader', 'member') then
      begin
        grant hlt_reader to ${applicationRole};
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise exception 'An administrator of this server must once run: grant hlt_reader to ${applicationRole}';
      end;
    end if;
  end $$`,
  `grant usage on schema public to ${applicationRole}, ${logReaderRole}`,
  // A process that only runs asks whether the migrations have run, and changes none.
  `grant select on mikro_orm_migrations to ${applicationRole}`,
);
