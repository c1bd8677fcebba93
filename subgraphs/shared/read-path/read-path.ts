// The one way to personal rows: one transaction, two round trips. First the own copies of the grants; then, decided, the log entries
// and the items of all that was released. The items can be asked only with Releases, and are given only when the log is written.
import type { LogEntry } from '../access-log/log-entry.ts';
import type { LogState } from '../access-log/log-state.ts';
import type { Category } from '../consent/category.ts';
import type { Release } from '../consent/decide-release.ts';
import type { OwnCopies } from '../consent/own-copies.ts';

/** One entry and one release for each record, in the same order. */
export interface DecidedRead {
  readonly entries: readonly LogEntry[];
  readonly releases: readonly Release[];
}

export interface ItemRow {
  /** Index of the release. */
  readonly record: number;
  readonly category: Category;
  readonly item: Readonly<Record<string, unknown>>;
}

/** What the own copies are found by. */
export interface CopiesWish {
  readonly grantIds: readonly string[];
  /** Of a guardian, from the access token. */
  readonly personalIdentityNumber: string | null;
}

/** Rejects, and has then given nothing, when the log entries could not be committed. */
export type ReadPath = (
  wish: CopiesWish,
  decide: (copies: OwnCopies) => DecidedRead,
  now: Date,
) => Promise<readonly ItemRow[]>;

/** The same, and how it ends tells whether the access log can be written. */
export const watchedReadPath =
  (readPath: ReadPath, logState: Pick<LogState, 'watch'>): ReadPath =>
  (...wish) =>
    logState.watch(() => readPath(...wish));
