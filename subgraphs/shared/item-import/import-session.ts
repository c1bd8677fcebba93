// One transaction below MikroORM, for an import: the same statements on a server and in the embedded database.
import type { Database } from '../database/open-database.ts';

export interface ImportSession {
  run<Row extends object>(statement: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

/** Throw it from the work to leave nothing written. */
export class NothingWritten extends Error {
  override readonly name = 'NothingWritten';
}

/** Commits when the work is done; whatever is thrown leaves nothing behind and is thrown on. */
export async function inImportSession<T>(
  { driver }: Database,
  work: (session: ImportSession) => Promise<T>,
): Promise<T> {
  if (driver.kind === 'embedded') {
    return driver.pglite.transaction((tx) =>
      work({
        run: async <Row extends object>(statement: string, parameters: readonly unknown[] = []) =>
          (await tx.query<Row>(statement, [...parameters])).rows,
      }),
    );
  }
  const client = await driver.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work({
      run: async <Row extends object>(statement: string, parameters: readonly unknown[] = []) =>
        (await client.query<Row>(statement, [...parameters])).rows,
    });
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('The database did not commit the import.');
    return result;
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error('The connection is lost.');
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
