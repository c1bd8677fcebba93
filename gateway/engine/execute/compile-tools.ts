// What every compiled fetch needs: the way to the subgraphs, and what the schemas say about types and names.
import type { SendToSubgraph } from '../subgraph-call.ts';
import type { JsonObject } from '../json.ts';
import type { RequiredFields } from '../required-fields.ts';
import type { SatisfiesCondition } from '../type-conditions.ts';
import type { MergeInto } from './merge.ts';
import type { ProducedFields } from './produced-fields.ts';

export interface CompileTools<Context> {
  readonly send: SendToSubgraph<Context>;
  readonly satisfies: SatisfiesCondition;
  readonly required: RequiredFields;
  readonly produced: ProducedFields;
  readonly mergeInto: MergeInto;
  /** The response keys of the operation: an upstream's error path is cut at the first key that is none of them. */
  readonly responseKeys: ReadonlySet<string>;
  /** The organisation that answers for a representation, where one does. */
  readonly sourceOf: (subgraph: string, representation: JsonObject) => string | undefined;
}

/** The variables that a fetch uses, out of all that the client sent. */
export function pickVariables(names: readonly string[] | undefined): (all: JsonObject) => JsonObject {
  if (names === undefined || names.length === 0) return () => ({});
  return (all) => Object.fromEntries(names.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]));
}
