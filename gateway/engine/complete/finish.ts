// From what the subgraphs said to the client's answer: completed data, and an error for everything that is missing.
import { clientError, type ClientError, type ErrorPath } from '../../errors.ts';
import { clientKey } from '../client-names.ts';
import type { Execution, Source } from '../execute/execution.ts';
import { CompletionRun, NULL_ABOVE, type Complete, type Fault } from './completion.ts';

export interface Answer {
  readonly data: unknown;
  readonly errors?: readonly ClientError[];
}

export interface FinishOptions {
  readonly complete: Complete;
  readonly introspection: Readonly<Record<string, unknown>>;
  readonly responseKeys: ReadonlySet<string>;
}

export function finish<Context>(execution: Execution<Context>, options: FinishOptions): Answer {
  const run = new CompletionRun(options.introspection);
  const data = options.complete(execution.data, run);
  const inClientNames = (path: ErrorPath): ErrorPath => toClientPath(path, options.responseKeys);
  const errors = execution.errors.map((error) => (error.path ? { ...error, path: inClientNames(error.path) } : error));
  const sources = execution.sources.map((source) => ({ ...source, path: inClientNames(source.path) }));
  const unknown = execution.unknown.map(inClientNames);
  for (const fault of run.faults) {
    const error = explain(fault, sources, unknown);
    if (error && !errors.some((known) => covers(known.path, fault.path))) errors.push(error);
  }
  const completed = data === NULL_ABOVE ? null : data;
  return errors.length > 0 ? { data: completed, errors: withoutRepetition(errors) } : { data: completed };
}

// Two fetches of one plan can meet the same fault at the same place.
function withoutRepetition(errors: readonly ClientError[]): ClientError[] {
  const byIdentity = new Map(errors.map((error) => [JSON.stringify(error), error]));
  return [...byIdentity.values()];
}

// A key or a required field that the client did not ask for is not told of.
function toClientPath(path: ErrorPath, responseKeys: ReadonlySet<string>): ErrorPath {
  const end = path.findIndex((segment) => typeof segment === 'string' && !responseKeys.has(segment));
  return path.slice(0, end === -1 ? undefined : end).map((key) => (typeof key === 'string' ? clientKey(key) : key));
}

/** An owner that answers with less, or other, than it was asked for: its part must not look like "no data". */
function explain(fault: Fault, sources: readonly Source[], unknown: readonly ErrorPath[]): ClientError | undefined {
  const source = sources.find(({ path }) => isPrefix(path, fault.path));
  if (source) {
    return clientError('ORGANISATION_UNAVAILABLE', { path: source.path, organisationId: source.organisationId });
  }
  // In a federation an entity that a subgraph does not know has null in that subgraph's fields, without an error.
  if (fault.kind === 'missing' && unknown.some((path) => isPrefix(path, fault.path))) return undefined;
  return clientError('INVALID_ANSWER', { path: fault.path });
}

const covers = (known: ErrorPath | undefined, path: ErrorPath): boolean =>
  known === undefined || isPrefix(known, path) || isPrefix(path, known);

const isPrefix = (prefix: ErrorPath, path: ErrorPath): boolean =>
  prefix.length <= path.length && prefix.every((segment, index) => segment === path[index]);
