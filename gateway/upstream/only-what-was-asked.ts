// An owner's entities with the fields that it was asked for and no others: answers are merged by field, so one more would be a word
// about what another subgraph answers for, such as the name of the organisation.
import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { isJsonObject } from '../engine/json.ts';
import type { SubgraphAnswer } from '../engine/subgraph-call.ts';

export function onlyWhatWasAsked(answer: SubgraphAnswer, document: DocumentNode): SubgraphAnswer {
  const { data } = answer;
  const [operation] = document.definitions;
  if (!isJsonObject(data) || operation?.kind !== Kind.OPERATION_DEFINITION) return answer;
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const asked = operation.selectionSet.selections.flatMap((field) => {
    if (field.kind !== Kind.FIELD || field.selectionSet === undefined) return [];
    const key = (field.alias ?? field.name).value;
    const keys = new Set(responseKeys(field.selectionSet, fragments));
    const entities = data[key];
    return [[key, Array.isArray(entities) ? entities.map((entity: unknown) => pick(entity, keys)) : entities] as const];
  });
  return { ...answer, data: Object.fromEntries(asked) };
}

const pick = (entity: unknown, keys: ReadonlySet<string>): unknown =>
  isJsonObject(entity) ? Object.fromEntries(Object.entries(entity).filter(([key]) => keys.has(key))) : entity;

function responseKeys({ selections }: SelectionSetNode, fragments: readonly FragmentDefinitionNode[]): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [(selection.alias ?? selection.name).value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return responseKeys(selection.selectionSet, fragments);
    const fragment = fragments.find(({ name }) => name.value === selection.name.value);
    return fragment === undefined ? [] : responseKeys(fragment.selectionSet, fragments);
  });
}
