// Which item of a child staff mean. Read in a change of that child and category: row-level security shows no other.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { isUuid } from '../staff/staff-lookups.ts';
import type { NamedItemInput } from './named-item.type.ts';

/** Null when it is named by neither or by both. */
export function itemCondition({ id = null, sourceId = null }: NamedItemInput): { sql: string; value: string } | null {
  if ((id === null) === (sourceId === null)) return null;
  if (sourceId !== null) return { sql: 'source_id = ?', value: sourceId };
  return { sql: 'id::text = ?', value: id !== null && isUuid(id) ? id.toLowerCase() : '' };
}

/** The item's id in the owner's own system. `table` is ours, never input. */
export async function findSourceId(
  em: SqlEntityManager,
  table: string,
  childId: string,
  item: NamedItemInput,
): Promise<string | undefined> {
  const condition = itemCondition(item);
  if (condition === null) return undefined;
  const rows = await em.execute<{ source_id: string }[]>(
    `select source_id from ${table} where child_id = ? and withdrawn_at is null and ${condition.sql}`,
    [childId, condition.value],
  );
  return rows[0]?.source_id;
}
