// The columns of a category as the statements of intake name them. Names are ours, never input.
import type { Concept } from '../owner/concept.ts';
import { itemFields, type FieldKind } from './item-fields.ts';

const sqlTypes: Readonly<Record<FieldKind, string>> = {
  DATE: 'date',
  INTEGER: 'integer',
  NUMBER: 'double precision',
  BOOLEAN: 'boolean',
  TEXT: 'text',
  CODE: 'text',
};

export interface ItemColumns {
  readonly table: string;
  /** Of the item itself, in the order of `values`. */
  readonly content: readonly string[];
  /** The same, read from `given`. */
  readonly values: readonly string[];
  /** What `given` is, a record of an item's JSON. */
  readonly record: string;
  /** A row of the content and of whom it is about and kept from, of a table or of `excluded`: to see whether it has changed. */
  readonly rowOf: (table: string) => string;
}

export const concerned = ['about_persons', 'hidden_from_guardians', 'hidden_from'] as const;

export function itemColumns(concept: Concept): ItemColumns {
  const fields = itemFields(concept);
  const content = fields.map(({ column }) => column);
  return {
    table: concept.entity.meta.tableName,
    content,
    values: fields.map(({ name }) => `given."${name}"`),
    record: `given (${fields.map(({ name, kind }) => `"${name}" ${sqlTypes[kind]}`).join(', ')})`,
    rowOf: (table) => `row(${[...content, ...concerned].map((column) => `${table}.${column}`).join(', ')})`,
  };
}
