// Small federations for tests: real @apollo/subgraph schemas in this process, composed as the hub is.
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { SendToSubgraph, SubgraphAnswer, SubgraphCall } from '../../../gateway/engine/subgraph-call.ts';

type Resolvers = NonNullable<
  Exclude<Parameters<typeof buildSubgraphSchema>[0], DocumentNode | readonly unknown[]>['resolvers']
>;

export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Record<string, unknown>;
}

export const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@external", "@shareable", "@inaccessible", "@interfaceObject", "@provides"])\n`;

export interface Composed {
  readonly supergraphSdl: string;
  readonly publicSdl: string;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
}

export function compose(subgraphs: readonly SubgraphSource[]): Composed {
  const documents = subgraphs.map(({ name, sdl, resolvers }) => ({
    name,
    typeDefs: parse(federationLink + sdl),
    resolvers,
  }));
  const result = composeServices(documents.map(({ name, typeDefs }) => ({ name, typeDefs })));
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  const { supergraphSdl, publicSdl } = result;
  const schemas = documents.map(
    ({ name, typeDefs, resolvers }) =>
      [name, buildSubgraphSchema([{ typeDefs, resolvers: resolvers as Resolvers }])] as const,
  );
  return { supergraphSdl, publicSdl, schemas: new Map(schemas) };
}

/** Executes each call in this process, as text and JSON, as it would travel over HTTP. */
export function sendInProcess(
  schemas: ReadonlyMap<string, GraphQLSchema>,
  contextFor: (call: SubgraphCall) => unknown = () => ({}),
): SendToSubgraph<unknown> {
  const documents = new Map<string, DocumentNode>();
  const parsed = (text: string): DocumentNode => {
    const known = documents.get(text) ?? parse(text);
    documents.set(text, known);
    return known;
  };
  return async (call) => {
    const schema = schemas.get(call.subgraph);
    if (schema === undefined) throw new Error(`No subgraph ${call.subgraph}`);
    const result = await execute({
      schema,
      document: parsed(call.operation),
      variableValues: JSON.parse(JSON.stringify(call.variables)) as Record<string, unknown>,
      contextValue: contextFor(call),
    });
    return JSON.parse(JSON.stringify(result)) as SubgraphAnswer;
  };
}
