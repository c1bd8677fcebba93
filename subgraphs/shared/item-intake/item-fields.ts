// The fields of a category that can be put in: what its GraphQL type declares and its entity stores. A computed field is not stored,
// and an item's id is the hub's own, so neither is input.
import { GraphQLFloat, GraphQLInt, GraphQLString } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { declaredFieldsOf, type DeclaredField } from '../item/personal-fields.ts';
import type { Concept } from '../owner/concept.ts';
import { DateScalar } from '../scalars/date.ts';

export type FieldKind = 'DATE' | 'INTEGER' | 'NUMBER' | 'BOOLEAN' | 'TEXT' | 'CODE';

export interface ItemField extends DeclaredField {
  readonly kind: FieldKind;
  /** Of a CODE: its values, described. */
  readonly values: Readonly<Record<string, string>>;
  readonly column: string;
}

export const itemFields = ({ type, entity }: Concept): readonly ItemField[] =>
  declaredFieldsOf(type)
    .filter(({ name }) => name !== 'id' && name in entity.meta.properties)
    .map((field) => ({ ...field, ...kindOf(field), column: columnOf(field.name) }));

function kindOf({ name, type }: DeclaredField): Pick<ItemField, 'kind' | 'values'> {
  const declared = type();
  for (const [kind, types] of scalars) if (types.includes(declared)) return { kind, values: {} };
  const codes = getMetadataStorage().enums.find(({ enumObj }) => enumObj === declared);
  if (codes === undefined) throw new Error(`The field ${name} has a type that cannot be put in.`);
  const described = Object.entries(codes.valuesConfig as Record<string, { readonly description: string }>);
  return {
    kind: 'CODE',
    values: Object.fromEntries(described.map(([value, { description }]) => [value, description])),
  };
}

const scalars: readonly (readonly [FieldKind, readonly unknown[]])[] = [
  ['DATE', [DateScalar]],
  ['INTEGER', [GraphQLInt]],
  ['NUMBER', [GraphQLFloat, Number]],
  ['BOOLEAN', [Boolean]],
  ['TEXT', [String, GraphQLString]],
];

/** MikroORM's own naming: snake case. */
const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
