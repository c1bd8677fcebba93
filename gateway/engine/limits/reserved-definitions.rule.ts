// Operations and fragments with the names of introspection (`query __schema`) are never an honest wish.
import {
  GraphQLError,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';

export const reservedDefinitionsRule: ValidationRule = (context): ASTVisitor => {
  const check = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    if (node.name === undefined || !node.name.value.startsWith('__')) return;
    context.reportError(
      new GraphQLError('Names of operations and fragments must not begin with "__". Choose another.', {
        nodes: node.name,
      }),
    );
  };
  return { OperationDefinition: check, FragmentDefinition: check };
};
