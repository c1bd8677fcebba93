// What each field of each subgraph requires (`@requires`), read from the supergraph.
import { Kind, parse, visit, type ConstDirectiveNode, type DocumentNode, type FieldNode } from 'graphql';

export interface RequiredFields {
  /** The fields that stand first in the `@requires` of this field; none for most. */
  of(subgraph: string, typeName: string, field: string): readonly FieldNode[];
  /** Names of fields that are required with arguments somewhere (`height(unit: MM)`). */
  readonly withArguments: ReadonlySet<string>;
}

export function readRequiredFields(supergraph: DocumentNode): RequiredFields {
  const graphs = graphNames(supergraph);
  const required = new Map<string, readonly FieldNode[]>();
  const withArguments = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const requires = directive.name.value === 'join__field' ? argumentOf(directive, 'requires') : undefined;
        if (requires === undefined) continue;
        const subgraph = graphs.get(argumentOf(directive, 'graph') ?? '') ?? '';
        const selections = parse(`{ ${requires} }`, { noLocation: true });
        required.set(keyOf(subgraph, definition.name.value, field.name.value), fieldsIn(selections, withArguments));
      }
    }
  }
  return {
    of: (subgraph, typeName, field) => required.get(keyOf(subgraph, typeName, field)) ?? [],
    withArguments,
  };
}

const keyOf = (...names: readonly string[]): string => names.join('.');

function graphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  visit(supergraph, {
    EnumValueDefinition(node) {
      const graph = node.directives?.find((directive) => directive.name.value === 'join__graph');
      const name = graph && argumentOf(graph, 'name');
      if (name !== undefined) names.set(node.name.value, name);
    },
  });
  return names;
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function fieldsIn(document: DocumentNode, withArguments: Set<string>): readonly FieldNode[] {
  const first: FieldNode[] = [];
  let depth = 0;
  visit(document, {
    Field: {
      enter(node) {
        if (node.arguments && node.arguments.length > 0) withArguments.add(node.name.value);
        if (depth === 0) first.push(node);
        depth += 1;
      },
      leave() {
        depth -= 1;
      },
    },
  });
  return first;
}
