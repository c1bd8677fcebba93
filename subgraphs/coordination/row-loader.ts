// One statement for all that a request asks of a kind, however many ask: DataLoaders over rows, alive for one request.
import DataLoader from 'dataloader';

export interface One<Row> {
  load(key: string): Promise<Row | undefined>;
}
export interface Many<Row> {
  load(key: string): Promise<readonly Row[]>;
}

export type FindRows<Row> = (keys: readonly string[]) => Promise<readonly Row[]>;

export function oneRow<Row>(find: FindRows<Row>, keyOf: (row: Row) => string): One<Row> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await find(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key));
  });
}

export function manyRows<Row>(find: FindRows<Row>, keyOf: (row: Row) => string): Many<Row> {
  return new DataLoader(async (keys) => {
    const groups = grouped(await find(keys), keyOf);
    return keys.map((key) => groups.get(key) ?? []);
  });
}

export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

export function once<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loaded: Promise<Result> | undefined;
  return () => (loaded ??= load());
}

/** Required by a foreign key: a missing row is our fault, not the caller's. */
export async function required<Row>(loader: One<Row>, key: string): Promise<Row> {
  const row = await loader.load(key);
  if (row === undefined) throw new Error('A row that another one refers to is missing.');
  return row;
}
