// One operation while it runs. Paths are in internal names until the answer is finished.
import type { ClientError, ErrorPath } from '../../errors.ts';
import type { JsonObject } from '../json.ts';

/** From here on downwards the answer is this organisation's. */
export interface Source {
  readonly path: ErrorPath;
  readonly organisationId: string;
}

export interface Execution<Context> {
  readonly data: JsonObject;
  readonly variables: JsonObject;
  readonly errors: ClientError[];
  readonly sources: Source[];
  /** Where an entity stands that a subgraph does not know: its fields of that subgraph are null without an error. */
  readonly unknown: ErrorPath[];
  readonly context: Context;
}

/** One node of the plan, compiled. Never rejects: what fails becomes an error of the execution. */
export type PlanStep<Context> = (execution: Execution<Context>) => Promise<void>;
