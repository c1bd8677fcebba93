// One short error that says which limit was met and what to do.
import { GraphQLError, type ASTNode } from 'graphql';

export const limitExceeded = (what: string, node?: ASTNode): GraphQLError =>
  new GraphQLError(
    `The operation has more than the allowed ${what}. Ask for less, or split it into several operations.`,
    {
      nodes: node ?? null,
      extensions: { code: 'LIMIT_EXCEEDED' },
    },
  );
