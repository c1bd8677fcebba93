// What a document names: its response keys, and the variables that switch parts of it on and off.
import { Kind, visit, type DocumentNode } from 'graphql';

export function responseKeysOf(document: DocumentNode): ReadonlySet<string> {
  const keys = new Set<string>();
  visit(document, {
    Field: (node) => {
      keys.add((node.alias ?? node.name).value);
    },
  });
  return keys;
}

export function conditionVariablesOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (node) => {
      const condition = node.arguments?.[0]?.value;
      if (condition?.kind === Kind.VARIABLE && ['skip', 'include'].includes(node.name.value)) {
        names.add(condition.name.value);
      }
    },
  });
  return [...names];
}
