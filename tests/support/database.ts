// A fresh database for a test: embedded and in memory, or newly created on the server of TEST_DATABASE_URL.
import { randomUUID } from 'node:crypto';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { openDatabase, type Database, type DatabaseModel } from '@hlt/shared/database/open-database.ts';
import pg from 'pg';
import { testRun } from './test-run.ts';

const server = process.env['TEST_DATABASE_URL'];

/** `close()` drops it again. */
export async function openTestDatabase(model: DatabaseModel, poolSize = 4): Promise<Database> {
  return server === undefined ? openDatabase({}, model) : openOnServer(server, model, poolSize);
}

/** Hand-written SQL as the owner of the tables. */
export const sqlAsOwner = <Row = Record<string, unknown>>(
  database: Database,
  text: string,
  parameters: unknown[] = [],
): Promise<Row[]> => asMigrationOwner(database, (em) => em.execute<Row[]>(text, parameters));

async function openOnServer(url: string, model: DatabaseModel, poolSize: number): Promise<Database> {
  const name = `test_${testRun()}_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name}`);
  const database = await openDatabase({ url: urlOf(url, name), poolSize }, model);
  return {
    ...database,
    close: async () => {
      await database.close();
      await administer(url, `drop database ${name} with (force)`);
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
