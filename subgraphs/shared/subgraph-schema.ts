// From type-graphql's classes to a federated, executable subgraph schema and its SDL. One process may hold several subgraphs:
// each names its own resolvers and types, and nothing else gets into its schema.
import 'reflect-metadata';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { consentDirectiveName, consentSpecUrl, withConsentDirective } from './consent/consent-directive.ts';
import { HubError } from './errors.ts';
import type { SubgraphContext } from './subgraph-context.ts';

type Class = abstract new (...args: never[]) => object;
type ReferenceResolver = (reference: Record<string, unknown>, context: never) => unknown;

export interface SubgraphParts {
  /** Classes with @Resolver; their instances keep no state. */
  readonly resolvers: Readonly<NonEmptyArray<Class>>;
  /** Types that no root field returns: entities and what hangs on them. */
  readonly orphanedTypes?: readonly Class[];
  /** `__resolveReference` for each entity, by type name. */
  readonly references?: Readonly<Record<string, ReferenceResolver>>;
}

export interface SubgraphSchema {
  /** What composition reads. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

const federationLink = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@shareable", "@inaccessible", "@composeDirective"]
  )
`;

/** Composed into the public schema, so that a client sees what each field needs. */
const consentLink = `extend schema
  @link(url: "${consentSpecUrl}", import: ["@${consentDirectiveName}"])
  @composeDirective(name: "@${consentDirectiveName}")
`;

export function buildSubgraph({ resolvers, orphanedTypes = [], references = {} }: SubgraphParts): SubgraphSchema {
  const generated = buildSchemaSync({
    resolvers: resolvers,
    orphanedTypes: [...orphanedTypes],
    validate: false,
    // An owner has no root field of its own, which its introspection would refuse; buildSubgraphSchema validates what is built.
    skipCheck: true,
  });
  describeRoots(generated);
  const complete = withConsentDirective(generated);
  const links = complete === generated ? [federationLink] : [federationLink, consentLink];
  const sdl = `${[...links, withoutEmptyQuery(printSubgraphSchema(complete))].join('\n')}\n`;
  const fields = createResolversMap(generated) as Record<string, Record<string, unknown>>;
  for (const [type, resolveReference] of Object.entries(references)) {
    fields[type] = { ...fields[type], __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: fields as never }]);
  protectServiceField(schema);
  return { sdl, schema };
}

/** type-graphql has no place to say it. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'What can be asked (frågor).';
  if (mutation) mutation.description = 'What can be changed (ändringar). Sent once, and never again by itself.';
}

const withoutEmptyQuery = (printed: string): string =>
  printed.replace(/^type Query$\n*/m, '').replace(/^schema \{\n  query: Query\n\}\n*/m, '');

/** `_service` tells the whole schema, `@inaccessible` keys included: the operator's only (attack 3). */
function protectServiceField(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_service'];
  if (field === undefined) return;
  const resolve = field.resolve as GraphQLFieldResolver<unknown, SubgraphContext>;
  field.resolve = (source, args, context: SubgraphContext, info) => {
    if (!context.caller.roles.includes('OPERATOR')) {
      throw new HubError('FORBIDDEN', 'The schema is for the operator. Use the public schema of the hub.');
    }
    return resolve(source, args, context, info);
  };
}
