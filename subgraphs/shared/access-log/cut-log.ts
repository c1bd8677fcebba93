// Takes the oldest entries away when they have been kept for long enough (domain rule 17): the beginning of the chain and nothing
// else, below an anchor from which the verifier goes on. The database itself refuses what is younger than five years.
import type { SqlEntityManager } from '@mikro-orm/sql';

export interface Cut {
  /** Of the last entry that was cut. */
  readonly position: number;
  readonly hash: string;
  readonly entries: number;
}

/** As migration owner, in a transaction. Null: nothing is that old. An entry that is younger keeps all that come after it. */
export async function cutLog(em: SqlEntityManager, before: Date, by: string): Promise<Cut | null> {
  await em.execute('lock table access_log_anchor in share row exclusive mode');
  const [last] = await em.execute<{ position: string; hash: string }[]>(
    `select position::text as position, encode(hash, 'hex') as hash from access_log_seal
     where position = coalesce(
       (select min(s.position) - 1 from access_log_seal s join access_log l on l.id = s.entry_id where l.at >= ?::timestamptz),
       (select max(position) from access_log_seal))`,
    [before.toISOString()],
  );
  if (last === undefined) return null;
  await em.execute(
    `insert into access_log_anchor (position, hash, cut_before, cut_by) values (?, decode(?, 'hex'), ?, ?)`,
    [last.position, last.hash, before.toISOString(), by],
  );
  const [gone] = await em.execute<{ entries: number }[]>(
    `with gone as (
       delete from access_log where id in (select entry_id from access_log_seal where position <= ?::bigint) returning id
     ) select count(*)::int as entries from gone`,
    [last.position],
  );
  await em.execute('delete from access_log_seal where position <= ?::bigint', [last.position]);
  return { position: Number(last.position), hash: last.hash, entries: gone?.entries ?? 0 };
}
