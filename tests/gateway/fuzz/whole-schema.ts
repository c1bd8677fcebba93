// The public schema over all data in one place: what graphql-js answers here, the gateway must answer too.
import { buildSchema, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { find, persons, type Row } from './world-data.ts';
import { book_, case_, item_, organisation_, person_, query_, record_, sizeText, townText } from './world-resolvers.ts';
import { inUnit } from './world-data.ts';

type Resolvers = Record<string, Record<string, unknown>>;
const address = ({ id }: Row): Row | null => (find(persons, id)?.['address'] ?? null) as Row | null;
const height = ({ id }: Row): unknown => find(persons, id)?.['height'];

const resolvers: Resolvers = {
  Query: query_,
  Case: case_,
  Person: {
    ...person_,
    millimetres: (row: Row) => sizeText(inUnit(height(row), 'MM'), 'mm'),
    centimetres: (row: Row) => sizeText(inUnit(height(row), 'CM'), 'cm'),
    measures: (row: Row) => sizeText(inUnit(height(row), 'MM'), address(row)?.['street'] ?? null),
    home: (row: Row) => townText(address(row)?.['town'] ?? null),
  },
  Organisation: organisation_,
  SchoolRecord: record_,
  Absence: item_,
  Support: item_,
  Book: book_,
};

export function wholeSchema(publicSdl: string): GraphQLSchema {
  const schema = buildSchema(publicSdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolvers[type.name]?.[field.name];
      if (resolve) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
