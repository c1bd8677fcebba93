// The one way to personal rows: one transaction, two round trips. First the own copies of the grants; then, decided, the log entries
// and the items of all that was released. The items can be asked only with Releases, and are given only when the log is written.
import type { LogEntry } from '../access-log/log-entry.ts';
import type { Category } from '../consent/category.ts';
import type { Release } from '../consent/decide-release.ts';
import type { ConsentGrant } from '../consent/grant.ts';
import type { CategoryHold } from '../consent/hold.ts';

export interface OwnCopies {
  readonly grants: readonly ConsentGrant[];
  /** Of the grants' children. */
  readonly holds: readonly CategoryHold[];
}

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

/** Rejects, and has then given nothing, when the log entries could not be committed. */
export type ReadPath = (
  grantIds: readonly string[],
  decide: (copies: OwnCopies) => DecidedRead,
  now: Date,
) => Promise<readonly ItemRow[]>;
