// A statement whose values travel beside its text. MikroORM writes them into the text, and the text of a statement that fails, waits or
// is slow stands in the database server's own log: whoever hands in a personal identity number goes this way (attack 22).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';

/** What a driver takes as it is; a moment as its ISO string, JSON as its text. */
export type BoundValue = string | number | boolean | null | readonly string[];

/** `$1`, `$2` … in the text. Within the transaction of `em`, if there is one. */
export async function executeBound<Row>(
  em: SqlEntityManager,
  text: string,
  values: readonly BoundValue[],
): Promise<Row[]> {
  em.config.get('onQuery')(text, []);
  const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return rows;
}
