// What every resolver of a subgraph is given: who asks, and in which operation of the gateway.
import type { Caller } from '@hlt/service/caller/caller.ts';

export interface SubgraphContext {
  readonly caller: Caller;
  /** One for each operation at the gateway (`x-hlt-transaction`); a fresh one when asked directly. */
  readonly transactionId: string;
}
