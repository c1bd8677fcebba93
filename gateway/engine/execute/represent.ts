// An object as the subgraph must be told of it: its type, its key and the fields that it requires, and nothing else.
import { isJsonObject, type JsonObject } from '../json.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';
import type { Required } from './correct-requires.ts';

/** None when the object lacks something: then there is nothing to ask. */
export type Represent = (object: JsonObject, variables: JsonObject) => JsonObject | undefined;

/** May this field be missing, because nothing that requires it is asked for this time? */
export type MayBeMissing = (field: string, object: JsonObject, variables: JsonObject) => boolean;

export function compileRepresentation(
  requires: readonly Required[],
  satisfies: SatisfiesCondition,
  mayBeMissing: MayBeMissing,
): Represent {
  return (object, variables) => {
    const representation: JsonObject = { __typename: object['__typename'] };
    const missing = project(requires, object, representation, variables, satisfies);
    return missing.every((field) => mayBeMissing(field, object, variables)) && Object.keys(representation).length > 1
      ? representation
      : undefined;
  };
}

/** Answers the fields that are missing; what is null is sent as null. */
function project(
  selections: readonly Required[],
  object: JsonObject,
  into: JsonObject,
  variables: JsonObject,
  satisfies: SatisfiesCondition,
): string[] {
  return selections.flatMap((selection): string[] => {
    if (selection.kind === 'InlineFragment') {
      if (isSwitchedOff(selection, variables)) return [];
      const typeName = object['__typename'];
      if (typeof typeName === 'string' && !satisfies(typeName, selection.typeCondition)) return [];
      return project(selection.selections, object, into, variables, satisfies);
    }
    const key = selection.from.find((one) => object[one] !== undefined);
    if (key === undefined) return [selection.name];
    into[selection.name] = projectValue(selection.selections, object[key], variables, satisfies);
    return [];
  });
}

function projectValue(
  selections: readonly Required[],
  value: unknown,
  variables: JsonObject,
  satisfies: SatisfiesCondition,
): unknown {
  if (selections.length === 0) return value;
  if (Array.isArray(value)) return value.map((item) => projectValue(selections, item, variables, satisfies));
  if (!isJsonObject(value)) return value;
  const inner: JsonObject = {};
  project(selections, value, inner, variables, satisfies);
  return inner;
}

const isSwitchedOff = (
  { skipIf, includeIf }: { skipIf?: string; includeIf?: string },
  variables: JsonObject,
): boolean => (skipIf != null && variables[skipIf] === true) || (includeIf != null && variables[includeIf] !== true);
