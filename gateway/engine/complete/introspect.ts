// `__schema` and `__type` are answered by graphql-js from the public schema; the rest of the operation is left out.
import { executeSync, Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { isIntrospectionField, typenameOnly } from '../client-names.ts';
import type { JsonObject } from '../json.ts';

export function usesIntrospection(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: (node) => {
      found ||= isIntrospectionField(node.name.value);
    },
  });
  return found;
}

/** `document` and `variables` with the client's own names. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: JsonObject,
): JsonObject {
  const { data } = executeSync({
    schema,
    document: onlyIntrospection(document),
    operationName,
    variableValues: variables,
  });
  return data ?? {};
}

const onlyIntrospection = (document: DocumentNode): DocumentNode =>
  visit(document, {
    // Fragments on the introspection types stay whole.
    FragmentDefinition: (node) => (node.typeCondition.name.value.startsWith('__') ? false : undefined),
    Field: (node) => (isIntrospectionField(node.name.value) ? false : null),
    SelectionSet: {
      leave: (node) =>
        node.selections.length > 0 ? undefined : { kind: Kind.SELECTION_SET, selections: [typenameOnly] },
    },
  });
