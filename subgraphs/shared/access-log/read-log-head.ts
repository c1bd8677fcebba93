// Where the log stands: what the owner signs and coordination keeps.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LogHead } from '../statement/statement-message.ts';

/** Null while the log is empty. */
export async function readLogHead(em: SqlEntityManager): Promise<LogHead | null> {
  const [head] = await em.execute<{ position: string; hash: string }[]>(
    `select position, encode(hash, 'hex') as hash from access_log_head where position > 0`,
  );
  return head === undefined ? null : { position: Number(head.position), hash: head.hash };
}
