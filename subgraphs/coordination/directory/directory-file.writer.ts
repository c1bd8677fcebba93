// Writes a directory file: all of it or nothing. The same file again changes nothing; what it does not name stays.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound, type BoundValue } from '@hlt/shared/database/bound-statement.ts';
import type { DirectoryFile } from './directory-file.ts';

/** What was told, in the order in which one refers to another. */
export async function writeDirectoryFile(tx: SqlEntityManager, file: DirectoryFile): Promise<void> {
  for (const { code, ...settings } of file.municipalities) await change(tx, 'municipality', { code }, settings);
  for (const one of file.organisations) {
    const { id, ...settings } = one;
    if (one.name !== undefined && one.sector !== undefined) await put(tx, 'organisation', 'id', one);
    else await change(tx, 'organisation', { id }, settings);
  }
  for (const unit of file.units) await put(tx, 'unit', 'id', { ...unit, example: false });
  for (const team of file.teams) await put(tx, 'team', 'id', { ...team, example: false });
  for (const contact of file.contacts) await put(tx, 'contact', 'id', { ...contact, example: false });
  for (const person of file.people) await put(tx, 'person', 'subject', { ...person, id: randomUUID() });
}

type Row = Readonly<Record<string, BoundValue | undefined>>;

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const toldIn = (row: Row): [column: string, value: BoundValue][] =>
  Object.entries(row).flatMap(([field, value]) => (value === undefined ? [] : [[columnOf(field), value]]));

/** A row that is there keeps its id, and what is not told. */
async function put(tx: SqlEntityManager, table: string, key: string, row: Row): Promise<void> {
  const told = toldIn(row);
  const columns = told.map(([column]) => column);
  const changed = columns.filter((column) => column !== key && column !== 'id');
  await executeBound(
    tx,
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${String(at + 1)}`).join(', ')})
     on conflict (${key}) do update set ${changed.map((one) => `${one} = excluded.${one}`).join(', ')}`,
    told.map(([, value]) => value),
  );
}

/** Of what is there already, and only what is told. */
async function change(
  tx: SqlEntityManager,
  table: string,
  key: Readonly<Record<string, string>>,
  row: Row,
): Promise<void> {
  const told = toldIn(row);
  if (told.length === 0) return;
  const [[name, value] = ['', '']] = Object.entries(key);
  const set = told.map(([column], at) => `${column} = $${String(at + 1)}`);
  await executeBound(tx, `update ${table} set ${set.join(', ')} where ${name} = $${String(told.length + 1)}`, [
    ...told.map(([, one]) => one),
    value,
  ]);
}
