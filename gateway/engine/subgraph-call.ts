// What the engine asks of whoever carries its calls to the subgraphs.
import type { DocumentNode } from 'graphql';
import type { JsonObject } from './json.ts';

export interface SubgraphCall {
  readonly subgraph: string;
  readonly kind: 'query' | 'mutation';
  /** The operation as text, and the same parsed. */
  readonly operation: string;
  readonly document: DocumentNode;
  readonly variables: JsonObject;
}

export interface SubgraphError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
}

export interface SubgraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly SubgraphError[] | undefined;
}

/** Rejects, or answers with errors, when the subgraph is not there: the engine turns both into errors for the client. */
export type SendToSubgraph<Context> = (call: SubgraphCall, context: Context) => Promise<SubgraphAnswer>;
