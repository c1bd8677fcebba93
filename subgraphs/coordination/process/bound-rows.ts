// Rows that hold what somebody wrote or is called: their values travel beside the statement and never inside its text, which the
// database server writes to its own log when something fails, waits or is slow (attack 22).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound, type BoundValue } from '@hlt/shared/database/bound-statement.ts';

/** Columns by their names in the database. A list is an array of text; JSON is handed in as its text. */
export type BoundRow = Readonly<Record<string, BoundValue | Date>>;

/** `table` and the columns' names are the program's own words, never a client's. */
export async function insertRow(em: SqlEntityManager, table: string, row: BoundRow): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${String(index + 1)}`);
  await executeBound(
    em,
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    Object.values(row).map(boundValue),
  );
}

/** Answers whether there was such a row. `where`: all of it must hold. */
export async function updateRow(em: SqlEntityManager, table: string, set: BoundRow, where: BoundRow): Promise<boolean> {
  const names = Object.keys(set);
  const assigned = names.map((name, index) => `${name} = $${String(index + 1)}`);
  const held = Object.keys(where).map((name, index) => `${name} = $${String(names.length + index + 1)}`);
  const rows = await executeBound(
    em,
    `update ${table} set ${assigned.join(', ')} where ${held.join(' and ')} returning 1 as changed`,
    [...Object.values(set), ...Object.values(where)].map(boundValue),
  );
  return rows.length > 0;
}

const boundValue = (value: BoundValue | Date): BoundValue => (value instanceof Date ? value.toISOString() : value);
