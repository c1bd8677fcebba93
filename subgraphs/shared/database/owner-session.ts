// The owner of the tables on a server: connected only while there is something to do for it.
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { AsOwner } from './database.ts';

export interface OwnerSession {
  migrate(): Promise<void>;
  readonly inTransaction: AsOwner;
  readonly close: () => Promise<void>;
}

export function createOwnerSession(connect: () => Promise<MikroORM>): OwnerSession {
  let connected: Promise<MikroORM> | undefined;
  const orm = (): Promise<MikroORM> => (connected ??= connect());
  const close = async (): Promise<void> => {
    const open = connected;
    connected = undefined;
    await (await open)?.close();
  };
  return {
    async migrate() {
      try {
        const { em, migrator } = await orm();
        await alone(await em.getConnection().getNativeClient(), () => migrator.up());
      } finally {
        await close();
      }
    },
    inTransaction: async (work) => (await orm()).em.fork().transactional(work),
    close,
  };
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
