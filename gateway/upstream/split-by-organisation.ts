// One `_entities` call for many organisations: each gets its own representations, and the answers are put in order again.
import { Kind, type DocumentNode } from 'graphql';
import { isJsonObject, type JsonObject } from '../engine/json.ts';
import type { SubgraphAnswer, SubgraphError } from '../engine/subgraph-call.ts';

/** The part of one organisation: which entities of which `_entities` field are its. */
export interface OrganisationPart {
  readonly organisationId: unknown;
  readonly variables: JsonObject;
  /** For each variable with representations: the places in the whole list. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export interface EntityField {
  /** The response key of the `_entities` field. */
  readonly key: string;
  /** The variable with its representations, whatever it is called. */
  readonly variable: string;
}

/** None of them when the operation does not ask for entities. */
export function entityFieldsOf(document: DocumentNode): readonly EntityField[] {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD || selection.name.value !== '_entities') return [];
    const value = selection.arguments?.find((argument) => argument.name.value === 'representations')?.value;
    if (value?.kind !== Kind.VARIABLE) return [];
    return [{ key: (selection.alias ?? selection.name).value, variable: value.name.value }];
  });
}

export function partsOf(fields: readonly EntityField[], variables: JsonObject): readonly OrganisationPart[] {
  const names = [...new Set(fields.map(({ variable }) => variable))];
  const byOrganisation = new Map<unknown, Map<string, number[]>>();
  for (const name of names) {
    representationsOf(variables, name).forEach((representation, place) => {
      const organisationId = isJsonObject(representation) ? representation['organisationId'] : undefined;
      const places = byOrganisation.get(organisationId) ?? new Map<string, number[]>(names.map((one) => [one, []]));
      byOrganisation.set(organisationId, places);
      places.get(name)?.push(place);
    });
  }
  return [...byOrganisation].map(([organisationId, places]) => ({
    organisationId,
    places,
    variables: { ...variables, ...pickRepresentations(variables, places) },
  }));
}

const representationsOf = (variables: JsonObject, name: string): readonly unknown[] =>
  Array.isArray(variables[name]) ? (variables[name] as unknown[]) : [];

const pickRepresentations = (variables: JsonObject, places: ReadonlyMap<string, readonly number[]>): JsonObject =>
  Object.fromEntries(
    [...places].map(([name, indexes]) => [name, indexes.map((index) => representationsOf(variables, name)[index])]),
  );

/** Each part's answer in its own numbering; the joined one in that of the whole. */
export function joinParts(
  fields: readonly EntityField[],
  variables: JsonObject,
  answers: readonly (readonly [OrganisationPart, SubgraphAnswer])[],
): SubgraphAnswer {
  const data: Record<string, unknown[]> = Object.fromEntries(
    fields.map(({ key, variable }) => [key, representationsOf(variables, variable).map(() => null)]),
  );
  const errors: SubgraphError[] = [];
  for (const [part, answer] of answers) {
    for (const { key, variable } of fields) {
      const entities = isJsonObject(answer.data) ? answer.data[key] : undefined;
      if (!Array.isArray(entities)) continue;
      part.places.get(variable)?.forEach((place, index) => {
        (data[key] ??= [])[place] = (entities as unknown[])[index] ?? null;
      });
    }
    errors.push(...(answer.errors ?? []).map((error) => inWholeNumbering(error, fields, part)));
  }
  return errors.length > 0 ? { data, errors } : { data };
}

function inWholeNumbering(error: SubgraphError, fields: readonly EntityField[], part: OrganisationPart): SubgraphError {
  if (!Array.isArray(error.path)) return error;
  const [key, index, ...rest] = error.path as unknown[];
  const field = fields.find((one) => one.key === key);
  const place = field && typeof index === 'number' ? part.places.get(field.variable)?.[index] : undefined;
  return place === undefined ? error : { ...error, path: [key, place, ...rest] };
}
