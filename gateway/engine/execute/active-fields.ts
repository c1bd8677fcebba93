// The fields that an `_entities` selection asks of each type, and the variables that must be true for it.
import { Kind, type DirectiveNode, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';

export interface SelectedField {
  readonly typeName: string;
  readonly field: string;
  readonly onlyIf: readonly string[];
}

/** `alias`: the response key of the `_entities` field. */
export function selectedFields(document: DocumentNode, alias: string): readonly SelectedField[] {
  const fields: SelectedField[] = [];
  const collect = (set: SelectionSetNode, typeName: string, outer: readonly string[]): void => {
    for (const selection of set.selections) {
      const onlyIf = [...outer, ...includeVariables(selection.directives)];
      if (selection.kind === Kind.FIELD) {
        fields.push({ typeName, field: selection.name.value, onlyIf });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, onlyIf);
      } else {
        const fragment = fragmentOf(document, selection.name.value);
        if (fragment) collect(fragment.selectionSet, fragment.typeCondition.name.value, onlyIf);
      }
    }
  };
  const entities = entitiesSelection(document, alias);
  if (entities) collect(entities, '', []);
  return fields;
}

function entitiesSelection(document: DocumentNode, alias: string): SelectionSetNode | undefined {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const isIt = (selection: SelectionNode): boolean =>
    selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === alias;
  const entities = operation.selectionSet.selections.find(isIt);
  return entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
}

const fragmentOf = (document: DocumentNode, name: string) =>
  document.definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .find((fragment) => fragment.name.value === name);

/** All conditions are `@include` with a variable: see prepare/conditions. */
const includeVariables = (directives: readonly DirectiveNode[] | undefined): readonly string[] =>
  (directives ?? []).flatMap(({ name, arguments: given }) => {
    const value = given?.[0]?.value;
    return name.value === 'include' && value?.kind === Kind.VARIABLE ? [value.name.value] : [];
  });
