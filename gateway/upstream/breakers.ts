// A circuit breaker for each organisation: who has failed again and again is left alone for a while.
import {
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  BrokenCircuitError,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { UpstreamFailure } from './upstream-failure.ts';

export interface BreakerSettings {
  readonly failuresInARow: number;
  readonly restMs: number;
}

export const defaultBreaker: BreakerSettings = { failuresInARow: 5, restMs: 5_000 };

export type Guarded = <T>(target: string, call: () => Promise<T>) => Promise<T>;

export function createBreakers({ failuresInARow, restMs }: BreakerSettings): Guarded {
  const breakers = new Map<string, CircuitBreakerPolicy>();
  const breakerOf = (target: string): CircuitBreakerPolicy => {
    const known = breakers.get(target);
    if (known) return known;
    const policy = handleWhen((error) => error instanceof UpstreamFailure);
    const breaker = circuitBreaker(policy, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresInARow) });
    breakers.set(target, breaker);
    return breaker;
  };
  return async (target, call) => {
    try {
      return await breakerOf(target).execute(call);
    } catch (error) {
      throw error instanceof BrokenCircuitError ? new UpstreamFailure('CIRCUIT_OPEN') : error;
    }
  };
}
