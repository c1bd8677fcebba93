// Opens a database on a PostgreSQL server.
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { asDatabase, type Database, type DatabaseModel } from './database.ts';
import { ormOptions } from './orm-options.ts';
import { createStatementCounter } from './statement-counter.ts';

const waitForConnectionMs = 5_000;

export async function openServer(url: string, poolSize: number, model: DatabaseModel): Promise<Database> {
  const statements = createStatementCounter();
  const orm = await MikroORM.init(
    defineConfig({
      ...ormOptions(model, statements),
      clientUrl: url,
      pool: { min: 0, max: poolSize },
      driverOptions: {
        // The whole address: MikroORM takes it apart and drops what follows the question mark, such as sslmode.
        connectionString: url,
        pipeline: true,
        connectionTimeoutMillis: waitForConnectionMs,
        application_name: 'hlt-hub',
      },
    }),
  );
  try {
    const pool = await orm.em.getConnection().getNativeClient();
    await alone(pool, () => orm.migrator.up());
    return asDatabase(orm, { kind: 'server', pool }, statements);
  } catch (error) {
    await orm.close();
    throw error;
  }
}

/** Several processes of one organisation may start at once; one of them migrates, the others wait for it. */
async function alone(pool: Pool, work: () => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('hlt-hub migrations'))`);
    await work();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('hlt-hub migrations'))`);
    client.release();
  }
}
