// An owner's access log under test: entries as requests write them, and the hand of somebody who has every right on the server.
import { randomUUID } from 'node:crypto';
import type { Category } from '@hlt/shared/consent/category.ts';
import { changeEntry, withChanges } from '@hlt/shared/access-log/staff-change.ts';
import type { LogEntry } from '@hlt/shared/access-log/log-entry.ts';
import { readLogUnderTest } from '@hlt/shared/access-log/log-under-test.reader.ts';
import type { CheckedHead } from '@hlt/shared/access-log/verify-heads.ts';
import { verifyLog, type LogVerdict } from '@hlt/shared/access-log/verify-log.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';

export const entryOf = (subject: string, change: Partial<LogEntry> = {}): LogEntry => ({
  ...changeEntry({
    caller: { subject, roles: ['PROFESSIONAL'], organisationNumber: '2120002627', organisationUnit: 'Björkskolan' },
    transactionId: randomUUID(),
    childId: randomUUID(),
    categories: ['ATTENDANCE_SUMMARY' satisfies Category],
  }),
  ...change,
});

/** Each in a transaction of its own. */
export async function writeLog(database: Database, subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) await withChanges(database, [entryOf(subject)], async () => undefined);
}

/** With every trigger off, as only a superuser can. */
export const tamper = (database: Database, ...statements: readonly string[]): Promise<void> =>
  asMigrationOwner(database, async (em) => {
    await em.execute('set local session_replication_role = replica');
    for (const statement of statements) await em.execute(statement);
    await em.execute('set local session_replication_role = origin');
  });

/** Entries of so many years ago, sealed as they would have been then. */
export const writeOldLog = (database: Database, years: number, subjects: readonly string[]): Promise<void> =>
  tamper(
    database,
    ...subjects.map(
      (subject) =>
        `insert into access_log (at, transaction_id, subject, role, requested, released, withheld, grants, policy_version, hash)
         values (now() - interval '${String(years)} years 1 day', 'x', '${subject}', 'x', '{}', '{}', '{}', '[]', 'x', '')`,
    ),
    `update access_log l set hash = access_log_hash(l) where hash = ''`,
    'select seal_access_log()',
  );

export const verify = (database: Database, heads: readonly CheckedHead[] = [], now = new Date()): Promise<LogVerdict> =>
  asMigrationOwner(database, async (em) => verifyLog(await readLogUnderTest(em), heads, now));

/** `"3 hash"`, or `whole`. */
export const told = (verdict: LogVerdict): string =>
  verdict.holds ? 'whole' : `${String(verdict.fault.position)} ${verdict.fault.reason}`;
