// The whole case view that coordination can answer: every field of every type that hangs on a case, read from the schema itself.
import { buildCoordinationSchema } from '@hlt/coordination/schema.ts';
import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';

const { schema } = buildCoordinationSchema();

function selection(type: GraphQLObjectType, path: readonly string[], without = ''): string {
  const all = Object.values(type.getFields()).filter(({ name }) => name !== without);
  const fields = all.map((field) => selected(field, [...path, type.name]));
  return `{ ${fields.filter(Boolean).join(' ')} }`;
}

/** A type is not entered a second time on its own path, and the directory is not walked round. */
function selected(field: GraphQLField<unknown, unknown>, path: readonly string[]): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return field.name;
  if (path.includes(type.name) || path.length > 5) return '';
  const below = selection(type, path);
  // Nothing is asked of a type whose fields are all on the path already.
  return below === '{  }' ? '' : `${field.name} ${below}`;
}

const typeNamed = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no type ${name}.`);
  return type;
};

/** Including each record's receipt, as the gateway would ask. */
export const wholeCase = selection(typeNamed('Case'), []).slice(1, -1);

/** The same without how the case goes. */
export const caseWithoutProcess = selection(typeNamed('Case'), [], 'process').slice(1, -1);

/** Every root field that needs no argument, with everything below it. */
export const wholeRoot = `{ ${Object.values(typeNamed('Query').getFields())
  .filter(({ name, args }) => args.every(({ type }) => !String(type).endsWith('!')) && !name.startsWith('_'))
  .map((field) => selected(field, ['Query']))
  .join(' ')} }`;

/** A guardian's page of the case, with every field. */
export const wholeFamilyCase = selection(typeNamed('FamilyCase'), []);
