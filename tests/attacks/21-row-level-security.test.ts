// Attack 21: hand-written SQL in the application's own role. Without a release, with another child's entry, with variables set by hand:
// no personal row is read or written, no number is listed, no log entry is changed, and no other organisation's data is reached.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { school } from '@hlt/school/school.ts';
import { findOrAddChild, findOrAddPerson } from '@hlt/shared/child/find-or-add.ts';
import { attendanceSummaryCase } from '../school/attendance-summary.case.ts';
import { sqlAsOwner } from '../support/database.ts';
import { openOwner, type Family, type OwnerUnderTest } from '../support/owner.ts';

let owner: OwnerUnderTest;
let family: Family;
let other: Family;
beforeAll(async () => {
  owner = await openOwner(school);
  [family, other] = [await owner.family(), await owner.family()];
  for (const one of [family, other]) {
    await owner.item(attendanceSummary, one, attendanceSummaryCase.content);
    await owner.hold(one, 'SCHOOL_SAFETY');
    await sqlAsOwner(
      owner.database,
      `insert into person_waiver (id, person_id, child_id, categories, recipients, purpose, valid_from, valid_until, method, signed_at, registered_by)
       values (?, find_or_add_person('202402292383'), ?, '{SCHOOL_SAFETY}', '{}', 'HLT_MEETING', now(), now() + interval '1 day', 'PAPER', now(), 'x')`,
      [randomUUID(), one.childId],
    );
    await owner.ask('attendanceSummary { id }', owner.receipt(one));
  }
});
afterAll(() => owner.close());

/** In one transaction as the application. */
const byHand = <Row = Record<string, unknown>>(...statements: string[]): Promise<Row[]> =>
  owner.database.orm.em.fork().transactional(async (em) => {
    let rows: unknown = [];
    for (const statement of statements) rows = await em.execute(statement);
    return rows as Row[];
  });
/** What somebody gets who tries: rows, or `refused`. */
const tried = async (...statements: string[]): Promise<unknown> =>
  byHand(...statements).catch((error: unknown) =>
    /permission denied|row-level security/.test(String(error)) ? 'refused' : error,
  );

const entry = (childId: string, { released = '', changed = '' }): string =>
  `insert into access_log (transaction_id, receipt_id, subject, role, child_id, event, requested, released, changed, withheld, grants, policy_version)
   values ('x', 'jti', 'x', 'x', '${childId}', '${changed === '' ? 'READ' : 'CHANGE'}', '{}', '{${released}}', '{${changed}}', '{}', '[]', 'x')`;

/** No child, no number and no content stands in them; a withdrawal names the grant and who registered it. */
const notPersonal = ['mikro_orm_migrations', 'signing_key', 'access_log_head', 'consent_withdrawal'];
const tablesOf = async (): Promise<string[]> =>
  (
    await sqlAsOwner<{ name: string }>(
      owner.database,
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
  )
    .map(({ name }) => name)
    .filter((name) => !notPersonal.includes(name));

describe('without a release', () => {
  test('the application is the application, and no superuser', async () => {
    expect(
      await byHand('select current_user as me, rolsuper, rolbypassrls from pg_roles where rolname = current_user'),
    ).toEqual([{ me: 'hlt_application', rolsuper: false, rolbypassrls: false }]);
  });

  test('no row of any table can be seen, counted, changed or removed', async () => {
    const tables = await tablesOf();
    expect(tables).toEqual(
      expect.arrayContaining(['access_log', 'attendance_summary', 'category_hold', 'child', 'consent_grant', 'person']),
    );
    for (const table of tables) {
      const [{ count } = { count: 0 }] = await sqlAsOwner<{ count: number }>(
        owner.database,
        `select count(*)::int as count from ${table}`,
      );
      const seen = await tried(`select * from ${table}`);
      expect([table, seen === 'refused' ? [] : seen]).toEqual([table, []]);
      await tried(`delete from ${table}`);
      await tried(`truncate ${table} cascade`);
      const [{ count: left } = { count: -1 }] = await sqlAsOwner<{ count: number }>(
        owner.database,
        `select count(*)::int as count from ${table}`,
      );
      expect([table, left]).toEqual([table, count]);
    }
  });

  test('a variable that is set by hand opens no item, no number and no other child’s consent', async () => {
    const named = `select set_config('hub.child', '${family.childId}', true),
      set_config('hub.grants', '${family.grants[0]!.id}', true)`;
    expect(await tried(named, 'select * from attendance_summary')).toEqual([]);
    expect(await tried(named, 'select * from child')).toBe('refused');
    expect(await tried(named, 'select distinct child_id from consent_grant')).toEqual([{ child_id: family.childId }]);
    expect(await tried('set local row_security = off', 'select * from attendance_summary')).toBe('refused');
  });

  test('a temporary table in the place of the log opens nothing', async () => {
    const forged = [
      `create temporary table access_log (database_transaction xid8, at timestamptz, event text, child_id uuid,
        released text[], changed text[]) on commit drop`,
      'grant select on pg_temp.access_log to public',
      `insert into pg_temp.access_log values (pg_current_xact_id(), now() + interval '1 hour', 'CHANGE', '${family.childId}',
        '{ATTENDANCE_SUMMARY}', '{ATTENDANCE_SUMMARY}')`,
    ];
    expect(await tried(...forged, 'select * from attendance_summary')).toEqual([]);
    expect(await tried(...forged, 'select * from category_hold')).toEqual([]);
    const unpinned = await sqlAsOwner(
      owner.database,
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(array_to_string(proconfig, ';') like '%search_path=pg_catalog, public, pg_temp%', false)`,
    );
    expect(unpinned).toEqual([]);
  });

  test('no item can be written', async () => {
    const insert = `insert into attendance_summary (id, child_id, source_id, code, status, summary, as_of, unit, about_other_person,
        period_start, period_end, absence_percent, unauthorised_absence_percent)
      values ('${randomUUID()}', '${family.childId}', 'x', 'TERM_TO_DATE', 'ONGOING', 'x', '2026-01-01', 'x', false, '2026-01-01', '2026-01-02', 1, 1)`;
    expect(await tried(insert)).toBe('refused');
    expect(await tried(entry(other.childId, { changed: 'ATTENDANCE_SUMMARY' }), insert)).toBe('refused');
    expect(await tried(entry(family.childId, { changed: 'SCHOOL_SAFETY' }), insert)).toBe('refused');
    expect(await tried(entry(family.childId, { released: 'ATTENDANCE_SUMMARY' }), insert)).toBe('refused');
  });
});

describe('with an entry of one’s own', () => {
  const everything = 'select distinct child_id from attendance_summary';

  test('a release opens that child and that category to be read, and nothing to be written', async () => {
    const release = entry(family.childId, { released: 'ATTENDANCE_SUMMARY' });
    expect(await tried(release, everything)).toEqual([{ child_id: family.childId }]);
    expect(await tried(release, `update attendance_summary set summary = 'x' returning id`)).toEqual([]);
    expect(await tried(release, 'delete from attendance_summary returning id')).toEqual([]);
    expect(await tried(release, 'update category_hold set lifted_at = now() returning id')).toEqual([]);
  });

  test('a change opens that child and that category to be written, and no other', async () => {
    const change = entry(family.childId, { changed: 'ATTENDANCE_SUMMARY' });
    expect(await tried(change, `update attendance_summary set summary = 'Nytt.' returning child_id`)).toEqual([
      { child_id: family.childId },
    ]);
    expect(await tried(change, `update attendance_summary set child_id = '${other.childId}'`)).toBe('refused');
    expect(await tried(change, `update category_hold set lifted_at = now() returning id`)).toEqual([]);
  });

  test('the entry of an earlier transaction opens nothing, nor one that claims its number or its time', async () => {
    const [{ database_transaction: number, at } = { database_transaction: '', at: '' }] = await sqlAsOwner<{
      database_transaction: string;
      at: string;
    }>(
      owner.database,
      'select database_transaction::text as database_transaction, at from access_log order by id limit 1',
    );
    await byHand(
      `insert into access_log (at, database_transaction, transaction_id, receipt_id, subject, role, child_id, requested, released, withheld, grants, policy_version)
       select '2001-01-01', ((pg_current_xact_id()::text)::bigint + n)::text::xid8, 'x', 'jti', 'ahead', 'x', '${family.childId}', '{}', '{ATTENDANCE_SUMMARY}', '{}', '[]', 'x'
       from generate_series(1, 5) n`,
    );
    expect([number, at]).not.toContain('');
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await tried(everything)).toEqual([]);
    const forged = await sqlAsOwner(
      owner.database,
      `select 1 from access_log where subject = 'ahead' and at < now() - interval '1 hour'`,
    );
    expect(forged).toEqual([]);
  });
});

describe('numbers', () => {
  const number = '202402292383';

  test('go in and never out', async () => {
    const em = owner.database.orm.em.fork();
    const child = await findOrAddChild(em, number);
    expect(await findOrAddChild(em, number)).toBe(child);
    expect(await findOrAddPerson(em, number)).toBe(await findOrAddPerson(em, number));
    for (const attempt of [
      'select personal_number from child',
      'select id from child',
      'select personal_number from person',
      `update child set personal_number = '202402292391'`,
      `insert into person (personal_number) values ('202402292391')`,
    ]) {
      expect([attempt, await tried(attempt)]).toEqual([attempt, 'refused']);
    }
  });

  test('that do not hold are refused before the database sees them', async () => {
    await expect(findOrAddChild(owner.database.orm.em.fork(), '202402292384')).rejects.toThrow(/number/i);
  });
});

test('the log: entries are added, and neither read nor changed nor sealed by hand', async () => {
  for (const attempt of [
    'select * from access_log',
    `update access_log set subject = 'x'`,
    'delete from access_log',
    'truncate access_log',
    'alter table access_log disable trigger all',
    'drop trigger access_log_is_sealed on access_log',
    'select * from access_log_seal',
    `insert into access_log_seal values (99, 99, 'x', 'y')`,
    `update access_log_head set position = 0`,
    'select seal_access_log()',
    `insert into access_log_anchor (position, hash, cut_before, cut_by) values (1, 'x', now(), 'x')`,
    'set session_replication_role = replica',
    'select * from access_log_check',
  ]) {
    const result = await tried(attempt);
    expect([attempt, result instanceof Error && /must be owner/.test(result.message) ? 'refused' : result]).toEqual([
      attempt,
      'refused',
    ]);
  }
});

test('the public half of a signing key, by which statements are believed, is put in no other’s place', async () => {
  for (const change of [`public_jwk = '{}'`, `kid = 'x'`])
    expect(await tried(`update signing_key set ${change}`)).toBe('refused');
  expect(await tried('delete from signing_key')).toBe('refused');
});

test('the account of a child’s log opens with its own entry only', async () => {
  const account = (childId: string): string => `select subject from access_account('${childId}')`;
  const asked = entry(family.childId, {}).replace(`'READ'`, `'ACCOUNT'`);
  expect(await tried(account(family.childId))).toEqual([]);
  expect(await tried(entry(family.childId, { released: 'ATTENDANCE_SUMMARY' }), account(family.childId))).toEqual([]);
  expect(await tried(asked, account(other.childId))).toEqual([]);
  expect(await tried(asked, account(family.childId))).toContainEqual({ subject: 'demo-colleague' });
});
