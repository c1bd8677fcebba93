// One operation of one caller: what travels with each of its calls to the subgraphs, and nothing else does.
import type { Caller } from '@hlt/service/caller/caller.ts';

export interface OperationContext {
  readonly caller: Caller;
  /** The header as it was received: every owner verifies the caller by itself. */
  readonly authorization: string;
  /** A fresh UUID, the same in all calls of this operation. */
  readonly transaction: string;
}
