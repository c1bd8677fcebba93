// Deep merge of an answer into what is known already: objects by key, lists by index, and nothing known is lost.
import { isJsonObject, type JsonObject } from '../json.ts';

/** `shared`: the same answer goes to several places, so this one gets a copy of its own. */
export type MergeInto = (target: JsonObject, answer: JsonObject, shared: boolean) => void;

/** `isConcrete`: is it the name of an object type? An @interfaceObject subgraph only knows the interface's name. */
export function createMerge(isConcrete: (typeName: string) => boolean): MergeInto {
  function merge(target: JsonObject, answer: JsonObject): void {
    for (const key of Object.keys(answer)) {
      const known = target[key];
      if (key === '__typename' && typeof known === 'string' && isConcrete(known)) continue;
      target[key] = combine(known, answer[key]);
    }
  }

  function combine(known: unknown, incoming: unknown): unknown {
    if (known === undefined || known === null) return incoming;
    if (isJsonObject(known) && isJsonObject(incoming)) merge(known, incoming);
    else if (Array.isArray(known) && Array.isArray(incoming)) mergeList(known, incoming);
    else if (typeof known !== 'object' && incoming !== null && incoming !== undefined) return incoming;
    return known;
  }

  function mergeList(known: unknown[], incoming: readonly unknown[]): void {
    incoming.forEach((item, index) => {
      known[index] = combine(known[index], item);
    });
  }

  return (target, answer, shared) => merge(target, shared ? structuredClone(answer) : answer);
}
