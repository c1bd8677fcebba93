// Items as own staff see them, from rows that a change has opened.
import type { Concept } from '../owner/concept.ts';
import type { OwnerContext } from '../record/guard.ts';
import { itemColumns } from './item-columns.ts';
import { itemFields } from './item-fields.ts';
import type { ItemOrigin, RegisteredItem } from './registered-item.type.ts';

/** `to_jsonb` of a row. */
type ItemRow = Readonly<Record<string, string | number | boolean | string[] | null>>;
export type Rows = readonly { readonly row: ItemRow }[];

/** The newest first. To read them is in the log as well. */
export function listItems(
  { caller, transactionId, desk }: OwnerContext,
  childId: string,
  concept: Concept,
): Promise<RegisteredItem[]> {
  const { table } = itemColumns(concept);
  const wish = { caller, transactionId, childId, categories: [concept.category], reason: 'LIST_ITEMS' };
  return desk.staffChange(wish, async (em) => {
    const rows = await em.execute<Rows>(
      `select to_jsonb(own) as row from ${table} own where child_id = ?::uuid and withdrawn_at is null
       order by as_of desc, source_id`,
      [childId],
    );
    return rows.map(({ row }) => registeredItem(concept, row));
  });
}

export function registeredItem(concept: Concept, row: ItemRow): RegisteredItem {
  const text = (column: string): string => String(row[column]);
  const { released_at: releasedAt } = row;
  return {
    id: text('id'),
    category: concept.category,
    sourceId: text('source_id'),
    version: Number(row['version']),
    summary: text('summary'),
    asOf: text('as_of'),
    fields: itemFields(concept).map(({ name, column }) => ({
      name,
      value: row[column]?.toString() ?? null,
    })),
    aboutPersons: row['about_persons'] as string[],
    hideFromGuardians: row['hidden_from_guardians'] === true,
    hideFrom: row['hidden_from'] as string[],
    releasedAt: typeof releasedAt === 'string' ? new Date(releasedAt) : null,
    origin: text('origin') as ItemOrigin,
  };
}
