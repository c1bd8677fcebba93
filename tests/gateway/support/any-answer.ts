// What the schema could answer to a query: every list with two entries, every text the same one. No subgraph, no data.
import { execute, getNamedType, getNullableType, isEnumType, isListType, isObjectType, parse } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';

const scalars: Readonly<Record<string, unknown>> = {
  Int: 2,
  Float: 2,
  Boolean: true,
  Date: '2026-03-10',
  DateTimeISO: '2026-03-10T09:00:00.000Z',
};

/** `text`: what stands in every String and ID. Throws when the query does not fit the schema. */
export async function anyAnswer(
  schema: GraphQLSchema,
  query: string,
  variableValues: Record<string, unknown>,
  text: string,
): Promise<Record<string, unknown>> {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    variableValues,
    fieldResolver: (_source, _args, _context, { returnType }) => valueOf(returnType, text),
  });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

function valueOf(type: GraphQLOutputType, text: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(nullable.ofType, text), valueOf(nullable.ofType, text)];
  const named = getNamedType(nullable);
  if (isObjectType(named)) return {};
  if (isEnumType(named)) return named.getValues()[0]?.value;
  return Object.hasOwn(scalars, named.name) ? scalars[named.name] : text;
}
