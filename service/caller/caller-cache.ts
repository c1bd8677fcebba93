// Verified callers, kept until their token expires: a signature is checked once for each token and process.
import type { Caller } from './caller.ts';

const mostCallers = 10_000;

export class CallerCache {
  readonly #callers = new Map<string, Caller>();

  find(token: string, now: Date): Caller | undefined {
    const caller = this.#callers.get(token);
    if (caller === undefined || caller.expiresAt > now) return caller;
    this.#callers.delete(token);
    return undefined;
  }

  /** The oldest goes first when it is full. */
  keep(token: string, caller: Caller): void {
    this.#callers.set(token, caller);
    if (this.#callers.size <= mostCallers) return;
    const [oldest] = this.#callers.keys();
    if (oldest !== undefined) this.#callers.delete(oldest);
  }
}
