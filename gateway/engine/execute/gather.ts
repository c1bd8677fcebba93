// Collects the representations of a fetch: each is sent once, and every place that waits for its answer is remembered.
import type { ErrorPath } from '../../errors.ts';
import type { JsonObject } from '../json.ts';
import type { EntityUnit } from './entity-unit.ts';
import type { Execution } from './execution.ts';

export interface Target {
  readonly object: JsonObject;
  readonly path: ErrorPath;
  /** In the list of representations, and so in the answer. */
  readonly index: number;
}

export interface Gathered {
  /** For each variable its representations. */
  readonly representations: Readonly<Record<string, readonly JsonObject[]>>;
  /** For each unit, in order, the places that wait. */
  readonly targets: readonly (readonly Target[])[];
}

class RepresentationList {
  readonly all: JsonObject[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(representation: JsonObject): number {
    const identity = JSON.stringify(representation);
    const known = this.#indexes.get(identity);
    if (known !== undefined) return known;
    this.#indexes.set(identity, this.all.length);
    return this.all.push(representation) - 1;
  }
}

export function gather<Context>(units: readonly EntityUnit[], execution: Execution<Context>): Gathered {
  const { data, variables, unknown } = execution;
  const lists: Record<string, RepresentationList> = {};
  const targets = units.map((unit) => {
    const list = (lists[unit.variable] ??= new RepresentationList());
    const found: Target[] = [];
    for (const { walk, represent } of unit.places) {
      walk(data, [], (object, path) => {
        const representation = represent(object, variables);
        if (representation === undefined) {
          unknown.push(path);
          return;
        }
        unit.rewriteInput(representation);
        found.push({ object, path, index: list.indexOf(representation) });
      });
    }
    return found;
  });
  return {
    representations: Object.fromEntries(Object.entries(lists).map(([variable, list]) => [variable, list.all])),
    targets,
  };
}
