// Purges cases whole, all or nothing, and keeps the counts. The dry run is the same run, taken back at the end.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { caselessSteps, caseSteps, childSteps, type PurgeStep } from './purge-steps.ts';

/** Rows by table. */
export type PurgeCounts = Readonly<Record<string, number>>;

/** Domain rule 17. */
const decisionsKeptMonths = 60;

/** A key is sent again within minutes, and a reminder is tried for a week (our judgement). */
const caselessKeptDays = 30;

class TakenBack extends Error {
  constructor(readonly counts: PurgeCounts) {
    super('A dry run purges nothing.');
  }
}

export interface PurgeOrder {
  readonly caseIds: readonly string[];
  readonly dryRun: boolean;
  readonly now: Date;
}

export async function purgeCases(em: SqlEntityManager, { caseIds, dryRun, now }: PurgeOrder): Promise<PurgeCounts> {
  try {
    return await em.transactional(async (tx) => {
      const counts = await purgeInside(tx, caseIds, now);
      if (dryRun) throw new TakenBack(counts);
      await tx.execute('insert into purge_run (id, purged_at, counts) values (?, ?, ?::jsonb)', [
        ...[randomUUID(), now, JSON.stringify(counts)],
      ]);
      return counts;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.counts;
    throw error;
  }
}

async function purgeInside(tx: SqlEntityManager, wished: readonly string[], now: Date): Promise<PurgeCounts> {
  const cases = await lockedIds(tx, `from hlt_case where status = 'CLOSED' and id`, wished);
  const children = await lockedIds(tx, 'from child where id in (select child_id from hlt_case where id', cases, ')');
  // A form of another case may go on from one that goes.
  await tx.execute(
    `update consent_form set continues_form_id = null where continues_form_id in
       (select id from consent_form where case_id = any(string_to_array(?, ',')::uuid[]))`,
    [cases.join(',')],
  );
  const counts: Record<string, number> = {};
  for (const step of caseSteps) counts[step.table] = await purged(tx, step, cases);
  const left = await tx.execute<{ id: string }[]>(
    `select id from child where id = any(string_to_array(?, ',')::uuid[])
       and not exists (select 1 from hlt_case c where c.child_id = child.id)`,
    [children.join(',')],
  );
  const alone = left.map(({ id }) => id);
  for (const step of childSteps) counts[step.table] = await purged(tx, step, alone);
  const before = new Date(now.getTime() - caselessKeptDays * 86_400_000);
  for (const { table, where } of caselessSteps)
    counts[table] = (counts[table] ?? 0) + (await deleted(tx, `${table} where ${where}`, [before]));
  counts['release_decision'] = await purgeDecisions(tx, now);
  return counts;
}

async function lockedIds(tx: SqlEntityManager, from: string, ids: readonly string[], end = ''): Promise<string[]> {
  const rows = await tx.execute<{ id: string }[]>(
    `select id ${from} = any(string_to_array(?, ',')::uuid[])${end} order by id for update`,
    [ids.join(',')],
  );
  return rows.map(({ id }) => id);
}

async function purged(tx: SqlEntityManager, { table, where }: PurgeStep, ids: readonly string[]): Promise<number> {
  const values = where.split('?').slice(1);
  return deleted(
    tx,
    `${table} where ${where}`,
    values.map(() => ids.join(',')),
  );
}

/** Of purged cases only: while there is a case, all of its record is kept with it. */
const purgeDecisions = (tx: SqlEntityManager, now: Date): Promise<number> =>
  deleted(
    tx,
    `release_decision d where d.decided_at < ?::timestamptz - make_interval(months => ${String(decisionsKeptMonths)})
       and not exists (select 1 from hlt_case c where c.id = d.case_id)`,
    [now],
  );

async function deleted(tx: SqlEntityManager, from: string, values: readonly unknown[]): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `with gone as (delete from ${from} returning 1) select count(*)::int as count from gone`,
    [...values],
  );
  return row?.count ?? 0;
}
