// The stored log as the verifier goes through it: in batches, so that a long one needs no more memory than a short one. Call it in one
// transaction of repeatable reads, so that all of it is the log of one moment.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { hashedColumns } from './content-hash.ts';
import type { Anchor } from './verify-anchor.ts';
import type { LogUnderTest, SealedEntry } from './verify-log.ts';

const batch = 2_000;

export async function readLogUnderTest(em: SqlEntityManager): Promise<LogUnderTest> {
  const anchor = await readAnchor(em);
  return { sealed: sealedAfter(em, 0), anchor, end: await readEnd(em), unsealed: () => firstUnsealed(em) };
}

const values = Object.values(hashedColumns);
const sealedEntries = `
  select s.position::text as position, s.entry_id::text as entry, encode(s.prev, 'hex') as prev,
    encode(s.hash, 'hex') as seal, encode(l.hash, 'hex') as content, l.hashed
  from (select * from access_log_seal where position > ?::bigint order by position limit ${String(batch)}) s
  left join lateral (
    select hash, json_build_array(${values.join(', ')}) as hashed from access_log where id = s.entry_id
  ) l on true
  order by s.position`;

interface SealedRow {
  readonly position: string;
  readonly entry: string;
  readonly prev: string;
  readonly seal: string;
  readonly content: string | null;
  readonly hashed: (string | null)[] | string | null;
}

async function* sealedAfter(em: SqlEntityManager, start: number): AsyncGenerator<SealedEntry> {
  let after = start;
  for (;;) {
    const rows = await em.execute<SealedRow[]>(sealedEntries, [after]);
    for (const { position, entry, prev, seal, content, hashed } of rows) {
      const read = typeof hashed === 'string' ? (JSON.parse(hashed) as (string | null)[]) : hashed;
      yield { position: Number(position), entryId: entry, prev, seal, content, values: read };
      after = Number(position);
    }
    if (rows.length < batch) return;
  }
}

async function readAnchor(em: SqlEntityManager): Promise<Anchor | null> {
  const [row] = await em.execute<{ position: string; hash: string; before: string; at: string }[]>(
    `select position::text as position, encode(hash, 'hex') as hash, cut_before as before, cut_at as at
     from access_log_anchor order by access_log_anchor.position desc limit 1`,
  );
  return row === undefined
    ? null
    : { position: Number(row.position), hash: row.hash, cutBefore: new Date(row.before), cutAt: new Date(row.at) };
}

async function readEnd(em: SqlEntityManager): Promise<LogUnderTest['end']> {
  const [row] = await em.execute<{ position: string; hash: string }[]>(
    `select position::text as position, encode(hash, 'hex') as hash from access_log_head`,
  );
  return { position: Number(row?.position ?? -1), hash: row?.hash ?? '' };
}

async function firstUnsealed(em: SqlEntityManager): Promise<string | null> {
  const [row] = await em.execute<{ id: string }[]>(
    `select l.id::text as id from access_log l
     where not exists (select from access_log_seal s where s.entry_id = l.id) order by l.id limit 1`,
  );
  return row?.id ?? null;
}
