// What only the subgraphs may name (`@inaccessible`): the supergraph has it, the public schema has not. To the client such
// a value is null, which is no fault of the subgraph's.
import { isAbstractType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';

export interface Hidden {
  enumValue(type: string, value: unknown): boolean;
  member(abstractType: string, type: string): boolean;
}

export const hiddenFrom = (publicSchema: GraphQLSchema, supergraph: GraphQLSchema): Hidden => ({
  enumValue(type, value) {
    const inside = supergraph.getType(type);
    const outside = publicSchema.getType(type);
    if (typeof value !== 'string' || !isEnumType(inside) || !isEnumType(outside)) return false;
    return inside.getValue(value) !== undefined && outside.getValue(value) === undefined;
  },
  member(abstractType, type) {
    const inside = supergraph.getType(type);
    const above = supergraph.getType(abstractType);
    if (publicSchema.getType(type) !== undefined || !isObjectType(inside) || !isAbstractType(above)) return false;
    return supergraph.isSubType(above, inside);
  },
});
