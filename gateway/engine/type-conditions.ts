// Does a type satisfy a type condition: is it the same type, or a member of that union or interface?
import { isAbstractType, type GraphQLSchema } from 'graphql';

export type SatisfiesCondition = (typeName: string, condition: string) => boolean;

/** `supergraph` knows more types than the public schema: @inaccessible ones too. */
export function typeConditions(schema: GraphQLSchema): SatisfiesCondition {
  return (typeName, condition) => {
    if (typeName === condition) return true;
    const abstractType = schema.getType(condition);
    const type = schema.getType(typeName);
    if (!isAbstractType(abstractType) || type === undefined || !('getInterfaces' in type || 'getFields' in type)) {
      return false;
    }
    return schema.isSubType(abstractType, type as Parameters<typeof schema.isSubType>[1]);
  };
}
