// Every alias and variable of the client is renamed before planning. An alias that equals a key field, an @inaccessible
// field, `__typename` or a name of the planner's own is thereby harmless: it can never stand where that field stands.
import { Kind, visit, type ASTVisitor, type DocumentNode, type FieldNode, type NameNode } from 'graphql';

const aliasPrefix = '_as_';
const variablePrefix = '_v_';

const renamed = (prefix: string, name: NameNode): NameNode => ({ ...name, value: prefix + name.value });

/**
 * The same document with names that no schema and no planner uses. A field that some subgraph requires with arguments
 * (`crowded`) is renamed too when it has no alias: the planner's own fetch of it takes the plain name.
 */
export function withInternalNames(document: DocumentNode, crowded: ReadonlySet<string>): DocumentNode {
  const rename: ASTVisitor = {
    Field: (node) => {
      const { alias, ...field } = node;
      if (crowded.has(node.name.value)) return { ...field, alias: renamed(aliasPrefix, alias ?? node.name) };
      if (alias === undefined) return undefined;
      return alias.value === node.name.value ? field : { ...field, alias: renamed(aliasPrefix, alias) };
    },
    Variable: (node) => ({ ...node, name: renamed(variablePrefix, node.name) }),
  };
  return visit(document, rename);
}

/** The client's own response key. */
export const clientKey = (key: string): string => (key.startsWith(aliasPrefix) ? key.slice(aliasPrefix.length) : key);

export const internalVariables = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [variablePrefix + name, value]));

// The planner knows no introspection: those root fields are answered from the public schema instead.
const introspectionFields = new Set(['__schema', '__type']);
export const isIntrospectionField = (name: string): boolean => introspectionFields.has(name);

/** Stands where a selection would otherwise be empty. */
export const typenameOnly: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
