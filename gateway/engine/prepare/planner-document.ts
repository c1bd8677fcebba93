// The operation in the plain form that the planner knows best: fragments in place, abstract ones as their members,
// conditions on fields only, nothing twice. What the client selected, in its own form, stays what completion goes by.
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { typenameOnly } from '../client-names.ts';
import { always, ConditionVariables, narrow, type Condition } from './conditions.ts';
import { mergeSelections } from './merge-selections.ts';

export interface PlannerDocument {
  /** None when nothing is asked of a subgraph. */
  readonly document: DocumentNode | null;
  readonly conditions: ConditionVariables;
}

export function plannerDocument(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): PlannerDocument {
  const plain = new Plain(schema, fragments);
  const { conditions } = plain;
  const root = schema.getRootType(operation.operation);
  // At the root `__typename`, `__schema` and `__type` need no subgraph.
  const selections = root == null ? [] : plain.selections(operation.selectionSet, root, always).filter(needsSubgraph);
  if (selections.length === 0) return { document: null, conditions };
  const definition: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...conditions.definitions],
    selectionSet: { kind: Kind.SELECTION_SET, selections: mergeSelections(selections) },
  };
  return { document: { kind: Kind.DOCUMENT, definitions: [definition] }, conditions };
}

const needsSubgraph = (selection: SelectionNode): boolean =>
  selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__');

class Plain {
  readonly conditions = new ConditionVariables();
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  selections(set: SelectionSetNode, parent: GraphQLCompositeType, outer: Condition): SelectionNode[] {
    return set.selections.flatMap((selection) => {
      const condition = narrow(outer, selection.directives);
      if (condition === undefined) return [];
      if (selection.kind === Kind.FIELD) {
        // Under its own name and always: completion needs it too.
        return [selection.name.value === '__typename' ? typenameOnly : this.#field(selection, parent, condition)];
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment === undefined) return [];
      const on = fragment.typeCondition?.name.value ?? parent.name;
      return this.#fragment(fragment.selectionSet, on, parent, condition);
    });
  }

  #field(field: FieldNode, parent: GraphQLCompositeType, condition: Condition): FieldNode {
    const directives = this.conditions.directives(condition);
    const definition = 'getFields' in parent ? parent.getFields()[field.name.value] : undefined;
    const type = definition && getNamedType(definition.type);
    if (field.selectionSet === undefined || !isCompositeType(type)) return { ...field, directives };
    const inner = this.selections(field.selectionSet, type, always);
    const selections = inner.length > 0 ? inner : [typenameOnly];
    return { ...field, directives, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  #fragment(set: SelectionSetNode, on: string, parent: GraphQLCompositeType, condition: Condition): SelectionNode[] {
    if (this.#isAlways(parent, on)) return this.selections(set, parent, condition);
    return this.#members(parent, on).flatMap((member) => {
      const selections = this.selections(set, member, condition);
      return selections.length === 0 ? [] : [inlineFragment(member.name, selections)];
    });
  }

  #isAlways(parent: GraphQLCompositeType, on: string): boolean {
    const type = this.#schema.getType(on);
    return (
      parent.name === on || (isAbstractType(type) && 'getInterfaces' in parent && this.#schema.isSubType(type, parent))
    );
  }

  /** The object types that can stand in both. */
  #members(parent: GraphQLCompositeType, on: string): readonly GraphQLCompositeType[] {
    const there = this.#possible(this.#schema.getType(on));
    return this.#possible(parent).filter((member) => there.includes(member));
  }

  #possible(type: unknown): readonly GraphQLCompositeType[] {
    if (isAbstractType(type)) return this.#schema.getPossibleTypes(type);
    return isCompositeType(type) ? [type] : [];
  }
}

const inlineFragment = (on: string, selections: readonly SelectionNode[]): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: on } },
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});
