// A change that the owner's own staff make, or an import: the log entry first, and with it, in the same transaction, the rows of the
// named categories of the named child open for writing and for reading back. No entry, no write.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Category } from '../consent/category.ts';
import type { Database } from '../database/open-database.ts';
import type { LogEntry } from './log-entry.ts';
import type { LogState } from './log-state.ts';
import { logStatement } from './log-statement.ts';
import { policyVersion } from './policy-version.ts';
import { refusalEntry, type RefusedField } from './refusal-entry.ts';

export interface ChangeWish {
  readonly caller: Pick<Caller, 'subject' | 'roles' | 'organisationNumber' | 'organisationUnit'>;
  readonly transactionId: string;
  /** CHANGE unless told. */
  readonly event?: 'CHANGE' | 'IMPORT';
  readonly childId: string;
  readonly categories: readonly Category[];
  /** What for, in a word or a sentence without content; stands as the entry's purpose. */
  readonly reason?: string;
}

export type StaffChange = <T>(wish: ChangeWish, work: (em: SqlEntityManager) => Promise<T>) => Promise<T>;

export const createStaffChange =
  (database: Database, logState?: Pick<LogState, 'watch'>): StaffChange =>
  (wish, work) =>
    withChanges(database, [changeEntry(wish)], work, logState);

export type LogRefusal = (refused: RefusedField) => Promise<void>;

export const createLogRefusal =
  (database: Database, logState?: Pick<LogState, 'watch'>): LogRefusal =>
  (refused) =>
    withChanges(database, [refusalEntry(refused)], async () => undefined, logState);

/** One transaction for all the children of `entries`: all is written, or nothing is and nothing is logged. */
export const withChanges = <T>(
  database: Database,
  entries: readonly LogEntry[],
  work: (em: SqlEntityManager) => Promise<T>,
  { watch }: Pick<LogState, 'watch'> = { watch: (writing) => writing() },
): Promise<T> =>
  database.orm.em.fork().transactional(async (em) => {
    await watch(() => writeEntries(em, entries));
    return work(em);
  });

/** Into the transaction of `em`. */
export async function writeEntries(em: SqlEntityManager, entries: readonly LogEntry[]): Promise<void> {
  await em.execute(logStatement.text.replace('$1', '?'), [JSON.stringify(entries)]);
}

export const changeEntry = (wish: ChangeWish): LogEntry => ({
  transaction_id: wish.transactionId,
  receipt_id: null,
  receipt_fault: null,
  subject: wish.caller.subject,
  role: wish.caller.roles.join(' '),
  profession: null,
  organisation: wish.caller.organisationNumber,
  unit: wish.caller.organisationUnit,
  child_id: wish.childId,
  case_id: null,
  purpose: wish.reason ?? null,
  requested: wish.categories,
  released: [],
  withheld: {},
  grants: [],
  policy_version: policyVersion,
  event: wish.event ?? 'CHANGE',
  changed: wish.categories,
  recipient: null,
});
