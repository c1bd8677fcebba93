// Items as own staff see them, from rows that a change has opened.
import type { Concept } from '../owner/concept.ts';
import { itemFields } from './item-fields.ts';
import type { ItemOrigin, RegisteredItem } from './registered-item.type.ts';

/** `to_jsonb` of a row. */
export type ItemRow = Readonly<Record<string, string | number | boolean | string[] | null>>;

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
