// What an owner answered for its entities, with each fault as one ORGANISATION_UNAVAILABLE. In a case view a refusal is
// data (`withheld`), never an error: whatever an owner says in `errors` there is a fault, and is not passed on.
import { organisationUnavailable } from '../errors.ts';
import { isJsonObject } from '../engine/json.ts';
import type { SubgraphAnswer, SubgraphError } from '../engine/subgraph-call.ts';
import type { EntityField, OrganisationPart } from './split-by-organisation.ts';

/** Exactly one error for each entity that is not whole. */
export function withOneFaultEach(
  answer: SubgraphAnswer,
  fields: readonly EntityField[],
  part: OrganisationPart,
): SubgraphAnswer {
  const told = answer.errors ?? [];
  const errors = placesOf(fields, part).flatMap(([key, index]) => {
    const own = told.filter(({ path }) => concerns(path, key, index));
    const isWhole = own.length === 0 && isJsonObject(entityAt(answer, key, index));
    return isWhole ? [] : [fault(part, [key, index, ...innerPath(own)])];
  });
  return { data: answer.data, ...(errors.length > 0 && { errors }) };
}

/** The owner gave no answer at all. */
export const allFaulty = (fields: readonly EntityField[], part: OrganisationPart): SubgraphAnswer => ({
  data: null,
  errors: placesOf(fields, part).map((place) => fault(part, place)),
});

const placesOf = (fields: readonly EntityField[], part: OrganisationPart): [string, number][] =>
  fields.flatMap(({ key, variable }) =>
    (part.places.get(variable) ?? []).map((_place, index): [string, number] => [key, index]),
  );

const fault = ({ organisationId }: OrganisationPart, path: readonly unknown[]): SubgraphError => ({
  ...organisationUnavailable(typeof organisationId === 'string' ? organisationId : undefined),
  path,
});

// An error without a place concerns all of them.
const concerns = (path: unknown, key: string, index: number): boolean =>
  !Array.isArray(path) || path.length < 2 || (path[0] === key && path[1] === index);

const entityAt = ({ data }: SubgraphAnswer, key: string, index: number): unknown => {
  const entities = isJsonObject(data) ? data[key] : undefined;
  return Array.isArray(entities) ? (entities as unknown[])[index] : undefined;
};

/** One fault is told where it is; several are told once, for the whole record. */
function innerPath(errors: readonly SubgraphError[]): readonly unknown[] {
  const [only, another] = errors;
  return another === undefined && Array.isArray(only?.path) ? (only.path as unknown[]).slice(2) : [];
}
