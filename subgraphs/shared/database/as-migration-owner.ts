// Work as the owner of the tables: for commands, seeds and tests. Nothing that answers a request calls it.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from './database.ts';

/** One transaction. Row-level security binds the owner of the tables too, unless it is a superuser. */
export const asMigrationOwner = <T>(
  { asOwner }: Pick<Database, 'asOwner'>,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> => asOwner(work);
