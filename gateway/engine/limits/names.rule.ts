// Names that reach an object's prototype are refused wherever a client can choose a name.
import { GraphQLError, type ASTVisitor, type NameNode, type ValidationRule } from 'graphql';
import { forbiddenNames } from '../json.ts';

export const namesRule: ValidationRule = (context): ASTVisitor => ({
  Name(node: NameNode) {
    if (!forbiddenNames.has(node.value)) return;
    context.reportError(
      new GraphQLError(`The name "${node.value}" is not allowed. Choose another.`, {
        nodes: node,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    );
  },
});
