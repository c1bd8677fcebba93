// What happens to one value of the answer, compiled from the selection and the public schema.
import type { ErrorPath } from '../../errors.ts';

/** A non-null field was null: the nearest nullable one above it becomes null (GraphQL specification, section 6.4.4). */
export const NULL_ABOVE = Symbol('null above');

export type FaultKind = 'missing' | 'null' | 'invalid';

/** A value that did not fit; `path` in the client's names. */
export interface Fault {
  readonly kind: FaultKind;
  readonly path: ErrorPath;
}

// One broken answer must not become a hundred thousand errors.
const mostFaults = 200;

export class CompletionRun {
  readonly path: (string | number)[] = [];
  readonly faults: Fault[] = [];
  faultCount = 0;
  /** Answers to `__schema` and `__type`, which no subgraph gives. */
  readonly introspection: Readonly<Record<string, unknown>>;

  constructor(introspection: Readonly<Record<string, unknown>>) {
    this.introspection = introspection;
  }

  fault(kind: FaultKind): null {
    this.faultCount += 1;
    if (this.faults.length < mostFaults) this.faults.push({ kind, path: [...this.path] });
    return null;
  }
}

/** Answers the completed value, null, or {@link NULL_ABOVE}. */
export type Complete = (value: unknown, run: CompletionRun) => unknown;
