// One call to one subgraph process: sent once, watched, and told of in the log by organisation and reason only.
import type { Log } from '@hlt/service/log.ts';
import { transactionHeader } from '@hlt/service/headers.ts';
import type { JsonObject } from '../engine/json.ts';
import type { SubgraphAnswer, SubgraphCall } from '../engine/subgraph-call.ts';
import type { OperationContext } from '../operation-context.ts';
import type { Guarded } from './breakers.ts';
import type { HttpClient } from './http-exchange.ts';
import { readAnswer } from './read-answer.ts';
import { UpstreamFailure, type FailureReason } from './upstream-failure.ts';

export interface Receiver {
  /** The organisation's id, or `coordination`. */
  readonly id: string;
  readonly url: string;
  readonly timeBudgetMs: number;
}

/** Told of each call when it has ended; nothing of what was asked or answered. */
export interface UpstreamCall {
  readonly receiver: string;
  readonly subgraph: string;
  readonly kind: SubgraphCall['kind'];
  readonly transaction: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: 'ANSWERED' | FailureReason;
}

export interface AskTools {
  readonly http: HttpClient;
  readonly guarded: Guarded;
  readonly log: Log;
  readonly onUpstreamCall?: ((call: UpstreamCall) => void) | undefined;
}

export type Ask = (
  receiver: Receiver,
  call: SubgraphCall,
  variables: JsonObject,
  context: OperationContext,
) => Promise<SubgraphAnswer>;

/** Rejects with {@link UpstreamFailure}. */
export function createAsk({ http, guarded, log, onUpstreamCall }: AskTools): Ask {
  return async (receiver, { subgraph, kind, operation }, variables, { authorization, transaction }) => {
    const startedAt = performance.now();
    const ended = (outcome: UpstreamCall['outcome']): void => {
      const endedAt = performance.now();
      onUpstreamCall?.({ receiver: receiver.id, subgraph, kind, transaction, startedAt, endedAt, outcome });
      if (outcome === 'ANSWERED') return;
      const ms = Math.round(endedAt - startedAt);
      log.warn({ organisation: receiver.id, reason: outcome, transaction, ms }, 'a subgraph gave no answer');
    };
    try {
      const answer = await guarded(`${receiver.id} ${receiver.url}`, async () => {
        const body = await http.post({
          url: receiver.url,
          body: JSON.stringify({ query: operation, variables }),
          headers: { authorization, [transactionHeader]: transaction },
          timeBudgetMs: receiver.timeBudgetMs,
        });
        return readAnswer(body);
      });
      ended('ANSWERED');
      return answer;
    } catch (error) {
      ended(error instanceof UpstreamFailure ? error.reason : 'CONNECTION');
      throw error;
    }
  };
}
