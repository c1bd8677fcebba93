// The read path on a PostgreSQL server: two round trips, each a pipeline on one client of MikroORM's own pool.
import type { Socket } from 'node:net';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { logStatement } from '../access-log/log-statement.ts';
import { nameGrantsLocally } from '../consent/name-grants.ts';
import type { StatementCounter } from '../database/statement-counter.ts';
import type { ItemReader } from '../item/item.reader.ts';
import { ownCopies, type OwnCopiesRow } from './own-copies-row.ts';
import type { ItemRow, ReadPath } from './read-path.ts';
import { copiesStatement, itemParameters, itemsStatement } from './statements.ts';

/** A locked or full log must not hang the caller: the statement ends, and with it the request. */
const beginReading = `begin; set local statement_timeout = '4s'`;

export function serverReadPath(pool: Pool, readers: readonly ItemReader[], statements: StatementCounter): ReadPath {
  const items = itemsStatement(readers);
  return async ({ grantIds, personalIdentityNumber }, decide, now) => {
    const client = await pool.connect();
    let isWhole = false;
    try {
      statements.add(1);
      const [, copies] = await together(client, () => [
        client.query(`${beginReading}; ${nameGrantsLocally(grantIds)}`),
        client.query<OwnCopiesRow>({ ...copiesStatement, values: [grantIds, personalIdentityNumber] }),
      ]);
      const { entries, releases } = decide(ownCopies(copies?.rows[0] as OwnCopiesRow));
      const parameters = itemParameters(releases, now);
      statements.add(parameters === undefined ? 1 : 2);
      const answers = await together(client, () => [
        client.query({ ...logStatement, values: [JSON.stringify(entries)] }),
        ...(parameters === undefined ? [] : [client.query<ItemRow>({ ...items, values: parameters })]),
        client.query('commit'),
      ]);
      // After a failure inside the transaction COMMIT answers ROLLBACK, without an error.
      if (answers.at(-1)?.command !== 'COMMIT') throw new Error('The access log was not committed.');
      isWhole = true;
      return parameters === undefined ? [] : (answers[1]?.rows as ItemRow[]);
    } finally {
      // A connection whose transaction may still be open is thrown away.
      client.release(!isWhole);
    }
  };
}

/** Sends all of them in one packet, waits for all of them, then tells the first failure. */
async function together(client: PoolClient, send: () => Promise<QueryResult>[]): Promise<QueryResult[]> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  const sent = send();
  process.nextTick(() => {
    stream.uncork();
  });
  const settled = await Promise.allSettled(sent);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
