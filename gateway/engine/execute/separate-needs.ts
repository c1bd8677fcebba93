// Two fields of one entity that require the same field with different arguments cannot share one representation. The
// planner (0.0.38) lets them when it fetches more beside: then each gets an `_entities` field of its own, in the same call.
import {
  Kind,
  print,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { RequiredFields } from '../required-fields.ts';
import { selectedFields } from './active-fields.ts';
import type { EntityUnitPlan } from './entity-unit.ts';

export interface EntityFetchPlan {
  readonly document: DocumentNode;
  readonly units: readonly EntityUnitPlan[];
}

export function separateNeeds(subgraph: string, plan: EntityFetchPlan, required: RequiredFields): EntityFetchPlan {
  return plan.units.reduce((whole, unit) => separateUnit(subgraph, whole, unit, required), plan);
}

function separateUnit(
  subgraph: string,
  whole: EntityFetchPlan,
  unit: EntityUnitPlan,
  required: RequiredFields,
): EntityFetchPlan {
  const groupOf = new Map<string, number>();
  const groups: Map<string, string>[] = [];
  for (const { typeName, field } of selectedFields(whole.document, unit.alias)) {
    const needs = required.of(subgraph, typeName, field).flatMap((one) => argumentsIn(one, typeName));
    const fits = (group: Map<string, string>): boolean =>
      needs.every(([name, text]) => (group.get(name) ?? text) === text);
    const found = groups.findIndex(fits);
    const number = found === -1 ? groups.push(new Map()) - 1 : found;
    for (const [name, text] of needs) groups[number]?.set(name, text);
    groupOf.set(`${typeName}.${field}`, number);
  }
  return groups.length < 2 ? whole : split(whole, unit, groups.length, groupOf);
}

/** Each field with arguments, in its place, and the arguments. */
function argumentsIn(field: FieldNode, place: string): (readonly [place: string, given: string])[] {
  const here = `${place}.${field.name.value}`;
  const inner = field.selectionSet?.selections.flatMap((one) =>
    one.kind === Kind.FIELD ? argumentsIn(one, here) : [],
  );
  const given = (field.arguments ?? []).map(print).sort().join();
  return [...(given === '' ? [] : [[here, given] as const]), ...(inner ?? [])];
}

function split(
  whole: EntityFetchPlan,
  unit: EntityUnitPlan,
  count: number,
  groupOf: ReadonlyMap<string, number>,
): EntityFetchPlan {
  const named = Array.from({ length: count }, (_, group) => ({
    group,
    alias: group === 0 ? unit.alias : `_rq_${group}${unit.alias}`,
    variable: group === 0 ? unit.representationsVariableName : `_rq_${group}_${unit.representationsVariableName}`,
  }));
  const isIt = (selection: SelectionNode): selection is FieldNode =>
    selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === unit.alias;
  const only = new OnlyGroup(whole.document, groupOf);
  const definitions = whole.document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const selections = definition.selectionSet.selections.flatMap((selection): SelectionNode[] =>
      isIt(selection)
        ? named.map(({ group, alias, variable }) =>
            entities(selection, alias, variable, only.set(selection.selectionSet, '', group)),
          )
        : [selection],
    );
    const variables = named.slice(1).map(({ variable }) => representations(variable));
    return withSelections(definition, selections, variables);
  });
  const units = whole.units.flatMap((one) =>
    one === unit
      ? named.map(({ alias, variable }) => ({ ...unit, alias, representationsVariableName: variable }))
      : [one],
  );
  return { document: { ...whole.document, definitions }, units };
}

/** A selection without the fields of the other groups, and without fragments that are thereby empty. */
class OnlyGroup {
  readonly #document: DocumentNode;
  readonly #groupOf: ReadonlyMap<string, number>;

  constructor(document: DocumentNode, groupOf: ReadonlyMap<string, number>) {
    this.#document = document;
    this.#groupOf = groupOf;
  }

  set(set: SelectionSetNode | undefined, on: string, group: number): SelectionSetNode {
    const selections = (set?.selections ?? []).flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        return (this.#groupOf.get(`${on}.${selection.name.value}`) ?? 0) === group ? [selection] : [];
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragment(selection.name.value);
      const typeName = fragment?.typeCondition?.name.value ?? on;
      const inner = this.set(fragment?.selectionSet, typeName, group);
      if (inner.selections.length === 0) return [];
      const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } } as const;
      return [
        { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: selection.directives ?? [], selectionSet: inner },
      ];
    });
    return { kind: Kind.SELECTION_SET, selections };
  }

  #fragment(name: string) {
    return this.#document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .find((fragment) => fragment.name.value === name);
  }
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

const entities = (field: FieldNode, alias: string, variable: string, selectionSet: SelectionSetNode): FieldNode => ({
  ...field,
  alias: name(alias),
  arguments: [
    { kind: Kind.ARGUMENT, name: name('representations'), value: { kind: Kind.VARIABLE, name: name(variable) } },
  ],
  selectionSet,
});

const representations = (variable: string): VariableDefinitionNode => {
  const any = { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: name('_Any') } } as const;
  const list = { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.LIST_TYPE, type: any } } as const;
  return { kind: Kind.VARIABLE_DEFINITION, variable: { kind: Kind.VARIABLE, name: name(variable) }, type: list };
};

const withSelections = (
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  variables: readonly VariableDefinitionNode[],
): OperationDefinitionNode => ({
  ...operation,
  variableDefinitions: [...(operation.variableDefinitions ?? []), ...variables],
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});
