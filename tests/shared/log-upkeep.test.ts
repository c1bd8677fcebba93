// What the cut and the spot check of an access log tell of themselves: how far, how many, which entries, and by whom.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cutLog, type Cut } from '@hlt/shared/access-log/cut-log.ts';
import { drawSpotCheck, recordFinding, type SpotCheck } from '@hlt/shared/access-log/spot-check.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { told, verify, writeLog, writeOldLog } from '../support/access-log.ts';
import { openTestDatabase, sqlAsOwner } from '../support/database.ts';

let database: Database;
beforeEach(async () => {
  database = await openTestDatabase(ownerModel([]));
});
afterEach(() => database.close());

const subjects = async (): Promise<string[]> =>
  (await sqlAsOwner<{ subject: string }>(database, 'select subject from access_log order by id')).map(
    ({ subject }) => subject,
  );

describe('the cut', () => {
  const sixYearsAgo = new Date();
  sixYearsAgo.setUTCFullYear(sixYearsAgo.getUTCFullYear() - 6);
  const cut = (): Promise<Cut | null> => asMigrationOwner(database, (em) => cutLog(em, sixYearsAgo, 'arkivarien'));

  test('tells the last entry that is gone and how many are, and leaves an anchor with who made it', async () => {
    await writeOldLog(database, 7, ['one', 'two']);
    const seals = await sqlAsOwner(
      database,
      `select encode(hash, 'hex') as hash from access_log_seal order by position`,
    );
    await writeLog(database, ['three']);
    expect(await cut()).toEqual({ position: 2, hash: seals[1]!['hash'], entries: 2 });
    expect(await subjects()).toEqual(['three']);
    const anchor = 'select position::int, cut_by, cut_before = ?::timestamptz as as_told from access_log_anchor';
    expect(await sqlAsOwner(database, anchor, [sixYearsAgo.toISOString()])).toEqual([
      { position: 2, cut_by: 'arkivarien', as_told: true },
    ]);
    expect(await sqlAsOwner(database, 'select position::int from access_log_seal')).toEqual([{ position: 3 }]);
    expect(told(await verify(database))).toBe('whole');
  });

  test('takes all where all is old, and nothing where nothing is', async () => {
    expect(await cut()).toBeNull();
    await writeOldLog(database, 7, ['one', 'two']);
    expect(await cut()).toMatchObject({ position: 2, entries: 2 });
    await writeLog(database, ['three']);
    expect(await cut()).toBeNull();
    expect(await subjects()).toEqual(['three']);
  });
});

describe('a spot check', () => {
  const draw = (count: number): Promise<SpotCheck> =>
    asMigrationOwner(database, (em) => drawSpotCheck(em, count, 'samordnaren'));
  const found = (check: string, finding: string, by: string | null): Promise<boolean> =>
    asMigrationOwner(database, (em) => recordFinding(em, check, finding, by));

  test('keeps which entries were drawn and by whom, as many as were asked, and never draws checks', async () => {
    await writeLog(database, ['one', 'two', 'three']);
    const two = await draw(2);
    expect(two.entries).toHaveLength(2);
    expect(two.entries[0]).toMatchObject({ event: 'CHANGE', role: 'PROFESSIONAL', changed: ['ATTENDANCE_SUMMARY'] });
    const all = await draw(9);
    expect(all.entries.map(({ subject }) => subject).sort()).toEqual(['one', 'three', 'two']);
    const kept = await sqlAsOwner(
      database,
      'select id::text as id, checked_by, entries::text[] as entries from access_log_check order by cardinality(entries)',
    );
    expect(kept).toEqual(
      [two, all].map(({ id, entries }) => ({ id, checked_by: 'samordnaren', entries: entries.map((one) => one.id) })),
    );
  });

  test('takes a finding by who is told, or else by who made the check, and only of a check there is', async () => {
    const { id } = await draw(1);
    expect(await found(id, 'Inget.', null)).toBe(true);
    expect(await found(id, 'Något.', 'chefen')).toBe(true);
    expect(await found('made-up', 'Inget.', null)).toBe(false);
    const kept = await sqlAsOwner(
      database,
      'select check_id, found_by, finding from access_log_finding order by finding',
    );
    expect(kept).toEqual([
      { check_id: id, found_by: 'samordnaren', finding: 'Inget.' },
      { check_id: id, found_by: 'chefen', finding: 'Något.' },
    ]);
  });
});
