// A connection that dies inside a transaction is never given back: Kysely gives it back after the rollback, which fails. The pool
// would lose one place for each, and with the last of them the process would wait for ever for a database that is long back.
import type { Pool, PoolClient } from 'pg';

export function dropDeadConnections(pool: Pool): void {
  const inUse = new Set<PoolClient>();
  const watched = new WeakSet<PoolClient>();
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('acquire', (client) => {
    inUse.add(client);
    if (watched.has(client)) return;
    watched.add(client);
    client.once('end', () => {
      if (!inUse.has(client)) return;
      const giveBack = client.release.bind(client);
      // Whoever has it may still give it back.
      client.release = () => undefined;
      giveBack(true);
    });
  });
}
