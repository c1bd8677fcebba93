// The fields that a selection asks of one object type (GraphQL specification, section 6.3.2), in the selected order.
import {
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { JsonObject } from '../json.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';

export interface SelectionScope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: JsonObject;
  readonly satisfies: SatisfiesCondition;
}

export type CollectedFields = Map<string, FieldNode[]>;

export function collectFields(
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
): CollectedFields {
  const fields: CollectedFields = new Map();
  const seen = new Set<string>();
  const collect = (selection: SelectionNode): void => {
    if (!isSelected(selection.directives, scope.variables)) return;
    if (selection.kind === Kind.FIELD) return addField(fields, selection);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : spread(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (fragment === undefined || (condition !== undefined && !scope.satisfies(typeName, condition))) return;
    fragment.selectionSet.selections.forEach(collect);
  };
  const spread = (name: string): FragmentDefinitionNode | undefined => {
    if (seen.has(name)) return undefined;
    seen.add(name);
    return scope.fragments.get(name);
  };
  for (const { selections } of selectionSets) selections.forEach(collect);
  return fields;
}

function addField(fields: CollectedFields, field: FieldNode): void {
  const key = (field.alias ?? field.name).value;
  const known = fields.get(key);
  if (known) known.push(field);
  else fields.set(key, [field]);
}

function isSelected(directives: readonly DirectiveNode[] | undefined, variables: JsonObject): boolean {
  for (const { name, arguments: given } of directives ?? []) {
    const value = given?.[0]?.value;
    const condition =
      value?.kind === Kind.VARIABLE ? variables[value.name.value] : value && 'value' in value && value.value;
    if (name.value === 'skip' && condition === true) return false;
    if (name.value === 'include' && condition !== true) return false;
  }
  return true;
}
