// The queue of pg-boss in coordination's own database, embedded or on a server, through the connections that are open already.
import { fromKysely, fromPglite, PgBoss, type Db } from 'pg-boss';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Log } from '@hlt/service/log.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';

export const grantQueue = 'deliver-grant';
export const eventQueue = 'send-event';
export const minuteQueue = 'every-minute';

/** Everything about a grant is read when its turn comes: a queue is no place for personal data. */
export interface GrantJob {
  readonly grantId: string;
}

const tenYearsSeconds = 10 * 365 * 86_400;
const mostRetries = 1_000_000;
const noJob = '00000000-0000-4000-8000-000000000000';

/** `background`: also looks after its own tables and clock; without it everything waits to be driven. */
export async function openQueue(database: Database, log: Log, background: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    db: connectionOf(database),
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    schema: 'pgboss',
    supervise: background,
    schedule: background,
    cronWorkerIntervalSeconds: 30,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the queue met an error and goes on'));
  await boss.start();
  // At most one waiting job for each grant: a burst of changes collapses, and none is lost, because the newest version is read.
  // Its own retries are for a process that died in the middle; what an owner did not take is put back by deliver-grant.ts. Events
  // likewise (events/send-event.ts).
  for (const name of [grantQueue, eventQueue])
    await ensureQueue(boss, name, {
      policy: 'short',
      expireInSeconds: 60,
      retryLimit: mostRetries,
      retryBackoff: true,
      retryDelayMax: 60,
      retentionSeconds: tenYearsSeconds,
      deleteAfterSeconds: 3_600,
    });
  await ensureQueue(boss, minuteQueue, {
    policy: 'stately',
    expireInSeconds: 120,
    retryLimit: 0,
    deleteAfterSeconds: 3_600,
  });
  // One job a minute, however many processes there are.
  if (background) await boss.schedule(minuteQueue, '* * * * *');
  return boss;
}

async function ensureQueue(
  boss: PgBoss,
  name: string,
  options: NonNullable<Parameters<PgBoss['createQueue']>[1]>,
): Promise<void> {
  await boss.createQueue(name, options);
  // The queue's own row is read ahead: read inside somebody's transaction, an embedded database would wait for itself.
  await boss.findJobs(name, { id: noJob });
}

function connectionOf({ driver }: Database): Db {
  if (driver.kind === 'embedded') return fromPglite(driver.pglite);
  const { pool } = driver;
  return {
    async executeSql(text, values) {
      const result: unknown = await pool.query(text, values);
      const results = (Array.isArray(result) ? result : [result]) as { rows: unknown[] }[];
      return { rows: results.flatMap(({ rows }) => rows) };
    },
  };
}

/** The transaction that an entity manager has open, as pg-boss takes it. */
export const transactionOf = (tx: SqlEntityManager): Db => fromKysely(tx.getKysely());
