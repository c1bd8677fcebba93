// An input that the schema takes, of any mutation: what is known by name, and of all else something of the right type.
import { randomUUID } from 'node:crypto';
import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputType } from 'graphql';

/** By the field's name. */
export type Known = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, () => unknown>> = {
  ID: randomUUID,
  String: () => 'Ett ord',
  Int: () => 1,
  Boolean: () => true,
  Date: () => '2027-01-15',
  DateTimeISO: () => '2027-01-15T09:00:00.000Z',
};

/** Only what is required, and what is known. */
export function anyInput(type: GraphQLInputType, known: Known): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [anyInput(nullable.ofType, known)];
  const named = nullable;
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (!isInputObjectType(named)) return scalars[named.name]?.();
  const fields = Object.values(named.getFields());
  return Object.fromEntries(
    fields
      .filter(({ name, type: of, defaultValue }) => name in known || (isNonNullType(of) && defaultValue === undefined))
      .map(({ name, type: of }) => [name, name in known ? known[name] : anyInput(of, known)]),
  );
}
