// How long each municipality keeps a closed case: its own decision, counted for the cases of its teams.
import type { SqlEntityManager } from '@mikro-orm/sql';

const mostMonths = 120;

export async function listRetention(em: SqlEntityManager): Promise<string[]> {
  const rows = await em.execute<{ code: string; name: string; months: number }[]>(
    'select code, name, retention_months as months from municipality order by code',
  );
  return rows.map(({ code, name, months }) => `${code} ${name} ${String(months)} months`);
}

/** Null when there is no such municipality, or not such a number of months. */
export async function setRetention(em: SqlEntityManager, code: string, months: number): Promise<string | null> {
  if (!Number.isInteger(months) || months < 0 || months > mostMonths) return null;
  const [set] = await em.execute<{ name: string }[]>(
    'update municipality set retention_months = ? where code = ? returning name',
    [months, code],
  );
  return set === undefined ? null : `${code} ${set.name} keeps a closed case for ${String(months)} months.`;
}
