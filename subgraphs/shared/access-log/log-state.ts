// Can the access log be written? As long as it cannot, nothing is released; the operator reads from /ready and the log why. The state
// is what requests meet, and what a statement that writes no entry meets; nothing is ever written to find out.
import type { Log } from '@hlt/service/log.ts';
import type { Database } from '../database/open-database.ts';
import { logFailureOf, type LogFailure } from './log-failure.rules.ts';

export interface LogState {
  /** Runs what writes to the log, and learns from how it ends. */
  readonly watch: <T>(work: () => Promise<T>) => Promise<T>;
  /** For /ready: rejects with the reason as `code`. */
  readonly mustBeWell: () => Promise<void>;
}

class LogUnavailable extends Error {
  constructor(readonly code: LogFailure) {
    super('The access log cannot be written, so nothing is released.');
  }
}

/** A failure that only an entry meets, such as a full disk, counts for so long unless an entry is written before. */
const rememberedMs = 15_000;
/** Needs the right to insert and the lock that an insert needs. */
const dryRun = `set local lock_timeout = '500ms'; insert into access_log (subject) select '' where false`;

export function createLogState(database: Database, log: Log, now: () => Date): LogState {
  let failing: { readonly reason: LogFailure; readonly at: number } | undefined;
  const failed = (error: unknown): LogFailure | undefined => {
    const reason = logFailureOf(error);
    if (reason === undefined) return undefined;
    if (failing?.reason !== reason)
      log.error({ err: error, reason }, 'the access log cannot be written: nothing is released');
    failing = { reason, at: now().getTime() };
    return reason;
  };
  const succeeded = (): void => {
    if (failing !== undefined) log.info('the access log can be written again');
    failing = undefined;
  };
  return {
    async watch(work) {
      try {
        const result = await work();
        succeeded();
        return result;
      } catch (error) {
        failed(error);
        throw error;
      }
    },
    async mustBeWell() {
      try {
        await tryLog(database);
      } catch (error) {
        throw new LogUnavailable(failed(error) ?? 'DATABASE_UNAVAILABLE');
      }
      if (failing === undefined) return;
      const isFresh = now().getTime() - failing.at < rememberedMs;
      // A lock, a right and a connection have just been tried; what they do not meet may still be there.
      if (failing.reason === 'LOG_NOT_WRITABLE' && isFresh) throw new LogUnavailable(failing.reason);
      succeeded();
    },
  };
}

async function tryLog({ driver }: Database): Promise<void> {
  await (driver.kind === 'embedded' ? driver.pglite.exec(dryRun) : driver.pool.query(dryRun));
}
