// A path of the plan to a visitor of every object that stands at it, with the place where it stands.
import type { ErrorPath } from '../../errors.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { FlattenNodePathSegment } from '../planner.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';

export type Visit = (object: JsonObject, path: ErrorPath) => void;
export type PathWalker = (value: unknown, path: ErrorPath, visit: Visit) => void;

export function compilePath(path: readonly FlattenNodePathSegment[], satisfies: SatisfiesCondition): PathWalker {
  const [segment, ...rest] = path;
  if (segment === undefined) return visitObject;
  const next = compilePath(rest, satisfies);
  if (segment === '@') return intoList(next);
  if ('Field' in segment) return intoField(segment.Field, next);
  return onlyTypes(segment.TypeCondition, next, satisfies);
}

const visitObject: PathWalker = (value, path, visit) => {
  if (isJsonObject(value)) visit(value, path);
};

const intoList =
  (next: PathWalker): PathWalker =>
  (value, path, visit) => {
    if (Array.isArray(value)) value.forEach((item, index) => next(item, [...path, index], visit));
  };

const intoField =
  (name: string, next: PathWalker): PathWalker =>
  (value, path, visit) => {
    if (isJsonObject(value) && value[name] != null) next(value[name], [...path, name], visit);
  };

const onlyTypes =
  (conditions: readonly string[], next: PathWalker, satisfies: SatisfiesCondition): PathWalker =>
  (value, path, visit) => {
    if (isJsonObject(value) && satisfiesOne(value, conditions, satisfies)) next(value, path, visit);
  };

/** An object without `__typename` stands where only one type can stand. */
export function satisfiesOne(
  object: JsonObject,
  conditions: readonly string[],
  satisfies: SatisfiesCondition,
): boolean {
  const typeName = object['__typename'];
  return typeof typeName !== 'string' || conditions.some((condition) => satisfies(typeName, condition));
}
