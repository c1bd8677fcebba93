// One POST over a kept-alive connection, within a time budget of our own (undici's timers fire up to half a second late).
import { Pool, type Dispatcher } from 'undici';
import { UpstreamFailure } from './upstream-failure.ts';

export interface Exchange {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeBudgetMs: number;
}

export interface HttpClient {
  /** The body of a JSON answer. Rejects with {@link UpstreamFailure}; never sends a request twice. */
  post(exchange: Exchange): Promise<string>;
  close(): Promise<void>;
}

export const longestAnswerBytes = 2 * 1_048_576;
const connectionsPerOrigin = 64;
// Apollo Server answers errors of the request itself with these; the body says which.
const readableStatuses = new Set([200, 400, 401, 403]);
const jsonTypes = ['application/json', 'application/graphql-response+json'];

export function createHttpClient(): HttpClient {
  const pools = new Map<string, Pool>();
  const poolFor = (origin: string): Pool => {
    const known = pools.get(origin);
    if (known) return known;
    const pool = new Pool(origin, { connections: connectionsPerOrigin, pipelining: 1, keepAliveTimeout: 30_000 });
    pools.set(origin, pool);
    return pool;
  };
  return {
    async post({ url, body, headers, timeBudgetMs }) {
      const { origin, pathname, search } = new URL(url);
      return new Promise((resolve, reject) => {
        const request = {
          method: 'POST',
          path: pathname + search,
          headers: { ...headers, ...jsonHeaders },
          body,
        } as const;
        poolFor(origin).dispatch(request, new AnswerReader(timeBudgetMs, resolve, reject));
      });
    },
    async close() {
      await Promise.all([...pools.values()].map(async (pool) => pool.destroy()));
    },
  };
}

const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' };

class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #resolve: (body: string) => void;
  readonly #reject: (failure: UpstreamFailure) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #length = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #failure: UpstreamFailure | undefined;

  constructor(timeBudgetMs: number, resolve: (body: string) => void, reject: (failure: UpstreamFailure) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => this.#fail('TIMEOUT'), timeBudgetMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The budget ran out while the request waited for a connection: it must not be sent any more.
    if (this.#failure) controller.abort(this.#failure);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    const [type = ''] = String(headers['content-type'] ?? '').split(';');
    if (!readableStatuses.has(status)) this.#fail('STATUS');
    else if (!jsonTypes.includes(type.trim().toLowerCase())) this.#fail('NOT_JSON');
    else if (headers['content-encoding'] !== undefined) this.#fail('NOT_JSON');
    else if (Number(headers['content-length'] ?? 0) > longestAnswerBytes) this.#fail('TOO_LARGE');
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > longestAnswerBytes) this.#fail('TOO_LARGE');
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    if (this.#failure === undefined) this.#resolve(Buffer.concat(this.#chunks).toString('utf8'));
  }

  onResponseError(): void {
    clearTimeout(this.#timer);
    this.#reject(this.#failure ?? new UpstreamFailure('CONNECTION'));
  }

  #fail(reason: UpstreamFailure['reason']): void {
    if (this.#failure !== undefined) return;
    this.#failure = new UpstreamFailure(reason);
    clearTimeout(this.#timer);
    this.#reject(this.#failure);
    this.#controller?.abort(this.#failure);
  }
}
