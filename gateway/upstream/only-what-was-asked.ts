// An owner's entities with the fields that it was asked for and no others: answers are merged by field, so one more would be a word
// about what another subgraph answers for, such as the name of the organisation.
import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { isJsonObject } from '../engine/json.ts';
import type { SubgraphAnswer } from '../engine/subgraph-call.ts';

type AskedKeys = ReadonlyMap<string, ReadonlySet<string>>;

// A prepared operation sends the same document each time: read once.
const known = new WeakMap<DocumentNode, AskedKeys>();

export function onlyWhatWasAsked(answer: SubgraphAnswer, document: DocumentNode): SubgraphAnswer {
  const { data } = answer;
  const asked = known.get(document) ?? askedKeys(document);
  known.set(document, asked);
  if (!isJsonObject(data)) return answer;
  const entries = [...asked].map(([key, keys]) => {
    const entities = data[key];
    return [key, Array.isArray(entities) ? entities.map((entity: unknown) => pick(entity, keys)) : entities] as const;
  });
  return { ...answer, data: Object.fromEntries(entries) };
}

/** Response keys of each field of the operation, by the field's own. */
function askedKeys(document: DocumentNode): AskedKeys {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return new Map();
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(
    operation.selectionSet.selections.flatMap((field) => {
      if (field.kind !== Kind.FIELD || field.selectionSet === undefined) return [];
      const key = (field.alias ?? field.name).value;
      return [[key, new Set(responseKeys(field.selectionSet, fragments))] as const];
    }),
  );
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
