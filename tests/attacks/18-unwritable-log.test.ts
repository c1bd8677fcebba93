// Attack 18: the access log is locked, full, forbidden or gone. No data is released, the operator reads why from /ready and the log,
// and when the cause is gone the owner answers again by itself. A refusal is logged like a release.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { school } from '@hlt/school/school.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { attendanceSummaryCase } from '../school/attendance-summary.case.ts';
import { sqlAsOwner } from '../support/database.ts';
import { openOwner, type Family, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
let family: Family;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());
beforeEach(async () => {
  family = await owner.family();
  await owner.item(attendanceSummary, family, attendanceSummaryCase.content);
});

const sql = (text: string): Promise<unknown> => sqlAsOwner(owner.database, text);
const ask = (): ReturnType<OwnerUnderTest['ask']> =>
  owner.ask('attendanceSummary { summary } withheld { category }', owner.receipt(family));
async function ready(): Promise<[number, unknown]> {
  const { statusCode, body } = await owner.app.inject({ url: '/ready' });
  return [statusCode, (JSON.parse(body) as { reason?: unknown }).reason];
}

async function mustBeShut(): Promise<void> {
  const { status, text, errors } = await ask();
  expect(status).toBe(503);
  expect(errors).toEqual([{ message: expect.any(String) as string, extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  expect(text).not.toMatch(/hemliga|access_log|"data"/);
}

/** Open again at the first request after the cause is gone, with one entry and not one of those that failed. */
async function mustBeOpen(): Promise<void> {
  const { status, record } = await ask();
  expect([status, record['attendanceSummary']]).toEqual([200, [{ summary: 'Det hemliga innehållet.' }]]);
  expect(await owner.log(family)).toHaveLength(1);
  expect(await ready()).toEqual([200, undefined]);
}

describe('nothing is released, and all is well again when the cause is gone:', () => {
  const causes: Record<string, { reason: string; cause: string; cure: string }> = {
    'the disk is full': {
      reason: 'LOG_NOT_WRITABLE',
      cause: `create function disk_is_full() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
        create trigger full_disk before insert on access_log for each row execute function disk_is_full()`,
      cure: 'drop function disk_is_full() cascade',
    },
    'the right to insert was taken away': {
      reason: 'LOG_NOT_WRITABLE',
      cause: 'revoke insert on access_log from hlt_application',
      cure: 'grant insert on access_log to hlt_application',
    },
    'the table is gone': {
      reason: 'LOG_NOT_WRITABLE',
      cause: 'alter table access_log rename to elsewhere',
      cure: 'alter table elsewhere rename to access_log',
    },
    'the seal cannot be written': {
      reason: 'LOG_NOT_WRITABLE',
      cause: `create function seal_is_full() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
        create trigger full_disk before insert on access_log_seal for each row execute function seal_is_full()`,
      cure: 'drop function seal_is_full() cascade',
    },
  };
  test.each(Object.entries(causes))('%s', async (_title, { reason, cause, cure }) => {
    for (const statement of cause.split(/;\s+(?=create trigger)/)) await sql(statement);
    try {
      await mustBeShut();
      expect(await ready()).toEqual([503, reason]);
    } finally {
      await sql(cure);
    }
    await mustBeOpen();
  });

  test.runIf(process.env['TEST_DATABASE_URL']).each([
    ['the log is locked', 'lock table access_log in access exclusive mode'],
    ['another commit holds the seal', 'select * from access_log_head for update'],
  ])('%s', async (_title, lock) => {
    await asMigrationOwner(owner.database, async (em) => {
      await em.execute(lock);
      await mustBeShut();
      if (lock.startsWith('lock')) expect(await ready()).toEqual([503, 'LOG_LOCKED']);
    });
    await mustBeOpen();
  });

  test.runIf(process.env['TEST_DATABASE_URL'])('the database throws everybody out', async () => {
    await sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    // Whichever request meets a dead connection gets no data; it is thrown away, and the next request gets a new one.
    const answers = [await ask(), await ask(), await ask(), await ask(), await ask()];
    expect(answers.filter(({ status, text }) => status !== 200 && text.includes('hemliga'))).toEqual([]);
    expect(answers.at(-1)?.status).toBe(200);
    expect(await owner.log(family)).toHaveLength(answers.filter(({ status }) => status === 200).length);
    expect(await ready()).toEqual([200, undefined]);
  });
});

test('a refusal is logged like a release, with whoever tried it', async () => {
  const closed = await owner.family((grant) => ({ ...grant, withdrawnAt: new Date(0) }));
  const { record } = await owner.ask('attendanceSummary { summary }', owner.receipt(closed));
  expect(record['attendanceSummary']).toBeNull();
  expect(await owner.log(closed)).toMatchObject([
    { subject: 'demo-colleague', released: [], withheld: { ATTENDANCE_SUMMARY: 'CONSENT_WITHDRAWN' } },
  ]);
});
