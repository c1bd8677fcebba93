// Spot checks of who has read what, at random and recurring (HSLF-FS 2016:40, 4 kap. 9 §): which entries were drawn, by whom, and what
// it showed are kept as the entries are, and stand in the log themselves.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LogEntry } from './log-entry.ts';

const told = [
  'event',
  'subject',
  'role',
  'profession',
  'organisation',
  'unit',
  'child_id',
  'case_id',
  'purpose',
  'recipient',
  'receipt_fault',
  'requested',
  'released',
  'withheld',
  'changed',
] as const satisfies readonly (keyof LogEntry)[];

/** An entry without content: who, as whom, about whom, what was asked, given and refused. */
export interface SampledEntry extends Pick<LogEntry, (typeof told)[number]> {
  readonly id: string;
  readonly at: string;
}

export interface SpotCheck {
  readonly id: string;
  readonly entries: readonly SampledEntry[];
}

const drawn = `
  select id::text as id, at, ${told.join(', ')}
  from access_log where event <> 'SPOT_CHECK' order by random() limit ?::int`;

export const drawSpotCheck = (em: SqlEntityManager, count: number, by: string): Promise<SpotCheck> =>
  em.transactional(async (transaction) => {
    const id = randomUUID();
    const entries = await transaction.execute<SampledEntry[]>(drawn, [count]);
    const ids = `{${entries.map((entry) => entry.id).join(',')}}`;
    await transaction.execute('insert into access_log_check (id, checked_by, entries) values (?, ?, ?::bigint[])', [
      id,
      by,
      ids,
    ]);
    return { id, entries };
  });

/** `by` unless told: who made the check. False: there is no such check. */
export async function recordFinding(
  em: SqlEntityManager,
  checkId: string,
  finding: string,
  by: string | null,
): Promise<boolean> {
  const recorded = await em.execute<unknown[]>(
    `insert into access_log_finding (id, check_id, found_by, finding)
     select ?::uuid, c.id, coalesce(?::text, c.checked_by), ?::text from access_log_check c where c.id::text = ? returning id`,
    [randomUUID(), by, finding, checkId],
  );
  return recorded.length > 0;
}
