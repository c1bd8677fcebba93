// `@skip` and `@include` on the way down to a field, as one condition: the planner sees one `@include` with one variable.
import { Kind, type DirectiveNode, type VariableDefinitionNode } from 'graphql';
import type { JsonObject } from '../json.ts';

/** All must hold: each variable, and what it must be. Undefined when it can never be met. */
export type Condition = ReadonlyMap<string, boolean>;

export const always: Condition = new Map();

/** What holds for the parent, and the directives of a selection besides. */
export function narrow(condition: Condition, directives: readonly DirectiveNode[] | undefined): Condition | undefined {
  let narrowed = condition;
  for (const { name, arguments: given } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const wanted = name.value === 'include';
    const value = given?.[0]?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== wanted) return undefined;
    if (value?.kind !== Kind.VARIABLE) continue;
    const variable = value.name.value;
    if (narrowed.has(variable) && narrowed.get(variable) !== wanted) return undefined;
    narrowed = new Map(narrowed).set(variable, wanted);
  }
  return narrowed;
}

const prefix = '_if_';

/** The conditions of one operation, each with a variable of its own. */
export class ConditionVariables {
  readonly #conditions = new Map<string, { readonly name: string; readonly condition: Condition }>();

  directives(condition: Condition): readonly DirectiveNode[] {
    if (condition.size === 0) return [];
    const identity = [...condition]
      .map(([variable, wanted]) => `${variable}=${wanted}`)
      .sort()
      .join();
    const known = this.#conditions.get(identity) ?? { name: `${prefix}${this.#conditions.size}`, condition };
    this.#conditions.set(identity, known);
    return [includeIf(known.name)];
  }

  get definitions(): readonly VariableDefinitionNode[] {
    return [...this.#conditions.values()].map(({ name }) => booleanVariable(name));
  }

  values(variables: JsonObject): JsonObject {
    const holds = (condition: Condition): boolean =>
      [...condition].every(([variable, wanted]) => (variables[variable] === true) === wanted);
    return Object.fromEntries([...this.#conditions.values()].map(({ name, condition }) => [name, holds(condition)]));
  }
}

const variableNode = (name: string) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }) as const;

const includeIf = (name: string): DirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'include' },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: variableNode(name) }],
});

const booleanVariable = (name: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variableNode(name),
  type: {
    kind: Kind.NON_NULL_TYPE,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Boolean' } },
  },
});
