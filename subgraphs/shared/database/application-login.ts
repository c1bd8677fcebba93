// What the application's connections must be: the application's role, and with a login of its own never the owner of the tables.
import type { Pool } from 'pg';

class WrongDatabaseLogin extends Error {
  override readonly name = 'WrongDatabaseLogin';
}

/** `isApart`: the migrations have a login of their own. Throws WrongDatabaseLogin, which says what to do. */
export async function mustBeApplication(pool: Pool, role: string, isApart: boolean): Promise<void> {
  const { rows } = await pool.query<{ current: string; can_become_owner: boolean }>(
    `select current_user as current, exists (
       select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(session_user, c.relowner, 'member')
     ) as can_become_owner`,
  );
  const [found] = rows;
  if (found?.current !== role) {
    throw new WrongDatabaseLogin(
      `The connections of DATABASE_URL are not in the role ${role}: connect to the server itself, or let the pooler pass "options" on.`,
    );
  }
  if (isApart && found.can_become_owner) {
    throw new WrongDatabaseLogin(
      'The login of DATABASE_URL can become the owner of the tables, so nothing binds it. ' +
        `Give it the role ${role} and no other; MIGRATION_DATABASE_URL is the owner's.`,
    );
  }
}
