// Which of a document's operations is meant.
import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { RefusedOperation } from './refused-operation.ts';

/** Throws {@link RefusedOperation}. */
export function selectOperation(document: DocumentNode, operationName: string | null): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [first, second] = operations;
  const operation =
    operationName === null
      ? second === undefined
        ? first
        : undefined
      : operations.find(({ name }) => name?.value === operationName);
  if (operation === undefined) throw new RefusedOperation('OPERATION_NOT_FOUND', notFound(operationName));
  if (operation.operation === 'subscription') {
    throw new RefusedOperation('SUBSCRIPTIONS_NOT_SUPPORTED', 'Subscriptions are not supported. Send a query instead.');
  }
  return operation;
}

const notFound = (operationName: string | null): string =>
  operationName === null
    ? 'The document has several operations, or none. Say which one by "operationName".'
    : 'The document has no operation of that name. Check "operationName".';

export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
