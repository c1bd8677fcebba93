// The plan's rewrites: a key gets another name, or a value is set, at a path inside representations or answers.
import { isJsonObject, type JsonObject } from '../json.ts';
import type { FetchNodePathSegment, FetchRewrite } from '../planner.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';
import { satisfiesOne } from './walk-path.ts';

/** Changes the value in place. */
export type Rewrite = (value: unknown) => void;

type AtKey = (object: JsonObject, key: string) => void;

export function compileRewrites(rewrites: readonly FetchRewrite[] | undefined, satisfies: SatisfiesCondition): Rewrite {
  const all = (rewrites ?? []).map((rewrite) => compileOne(rewrite, satisfies));
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}

function compileOne(rewrite: FetchRewrite, satisfies: SatisfiesCondition): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return compileSteps(path, satisfies, (object, key) => renameKey(object, key, renameKeyTo));
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return compileSteps(path, satisfies, (object, key) => {
    object[key] = setValueTo;
  });
}

function renameKey(object: JsonObject, from: string, to: string): void {
  if (!Object.hasOwn(object, from) || from === to) return;
  object[to] = object[from];
  Reflect.deleteProperty(object, from);
}

function compileSteps(path: readonly FetchNodePathSegment[], satisfies: SatisfiesCondition, atKey: AtKey): Rewrite {
  const [segment, ...rest] = path;
  if (segment === undefined) throw new Error('A rewrite of the query plan has no path.');
  return forEachObject(stepOf(segment, rest, satisfies, atKey));
}

function stepOf(
  segment: FetchNodePathSegment,
  rest: readonly FetchNodePathSegment[],
  satisfies: SatisfiesCondition,
  atKey: AtKey,
): (object: JsonObject) => void {
  if ('TypenameEquals' in segment) {
    const next = compileSteps(rest, satisfies, atKey);
    return (object) => {
      if (satisfiesOne(object, segment.TypenameEquals, satisfies)) next(object);
    };
  }
  if (rest.length === 0) return (object) => atKey(object, segment.Key);
  const next = compileSteps(rest, satisfies, atKey);
  return (object) => next(object[segment.Key]);
}

const forEachObject =
  (step: (object: JsonObject) => void): Rewrite =>
  (value) => {
    if (Array.isArray(value)) for (const item of value) forEachObject(step)(item);
    else if (isJsonObject(value)) step(value);
  };

/** The planner's names in an answer, and the names that they become: error paths are told in the latter. */
export function renamedKeys(rewrites: readonly FetchRewrite[] | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const rewrite of rewrites ?? []) {
    if (!('KeyRenamer' in rewrite)) continue;
    const last = rewrite.KeyRenamer.path.at(-1);
    if (last && 'Key' in last) names.set(last.Key, rewrite.KeyRenamer.renameKeyTo);
  }
  return names;
}
