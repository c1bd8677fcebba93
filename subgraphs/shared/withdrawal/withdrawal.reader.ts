// Reads the withdrawals that were made to the owner itself, as its statements tell them.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Category } from '../consent/category.ts';
import { mostWithdrawalsInStatement, type StatedWithdrawal } from '../statement/statement-message.ts';

interface Row {
  readonly sequence: string | number;
  readonly id: string;
  readonly grant_id: string;
  readonly category: Category | null;
  readonly withdrawn_by: string;
  readonly withdrawn_at: string | Date;
}

const columns = 'sequence, id, grant_id, category, withdrawn_by, withdrawn_at';
/** For a statement that nobody asked for by number. */
const latest = 50;

export async function withdrawalsAfter(em: SqlEntityManager, sequence: number): Promise<StatedWithdrawal[]> {
  const statement = `select ${columns} from consent_withdrawal where sequence > ? order by sequence limit ?`;
  return (await em.execute<Row[]>(statement, [sequence, mostWithdrawalsInStatement])).map(asStated);
}

export async function latestWithdrawals(em: SqlEntityManager): Promise<StatedWithdrawal[]> {
  const statement = `select * from (
    select ${columns} from consent_withdrawal order by sequence desc limit ?) as newest order by sequence`;
  return (await em.execute<Row[]>(statement, [latest])).map(asStated);
}

const asStated = (row: Row): StatedWithdrawal => ({
  sequence: Number(row.sequence),
  id: row.id,
  grantId: row.grant_id,
  category: row.category,
  withdrawnBy: row.withdrawn_by,
  withdrawnAt: new Date(row.withdrawn_at).toISOString(),
});
