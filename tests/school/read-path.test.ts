// How an owner reads: the log first, a fixed number of statements, nothing when it cannot be logged (attack 18), and row-level
// security underneath (attack 21).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { categoriesOf } from '@hlt/shared/consent/category.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { school } from '@hlt/school/school.ts';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { attendanceSummaryCase } from './attendance-summary.case.ts';
import { schoolPlacement } from '@hlt/school/school-placement/school-placement.ts';
import { schoolPlacementCase } from './school-placement.case.ts';
import { sqlAsOwner } from '../support/database.ts';
import {
  colleague,
  openOwner,
  recordQuery,
  representation,
  type Family,
  type OwnerUnderTest,
} from '../support/owner.ts';

let owner: OwnerUnderTest;
let family: Family;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(() => owner.close());
beforeEach(async () => {
  family = await owner.family();
  await owner.item(attendanceSummary, family, attendanceSummaryCase.content);
  await owner.item(schoolPlacement, family, schoolPlacementCase.content);
});

const sql = <Row>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
  sqlAsOwner(owner.database, text, parameters);
const wholeRecord = school.concepts
  .map(({ category }) => category.toLowerCase().replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase()))
  .map((field) => `${field} { id code summary }`)
  .join(' ');

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const before = owner.database.statements.count();
  await work();
  return owner.database.statements.count() - before;
}

describe('a case view is three statements: own copies, log, items', () => {
  test('for one field as for all fourteen categories', async () => {
    const one = await statementsOf(() => owner.ask('attendanceSummary { id }', owner.receipt(family)));
    const all = await statementsOf(() => owner.ask(`${wholeRecord} withheld { reason }`, owner.receipt(family)));
    expect([one, all]).toEqual([3, 3]);
  });

  test('for many items as for none', async () => {
    for (let count = 0; count < 20; count += 1) {
      await owner.item(attendanceSummary, family, attendanceSummaryCase.content);
    }
    expect(await statementsOf(() => owner.ask(wholeRecord, owner.receipt(family)))).toBe(3);
    const empty = await owner.family();
    expect(await statementsOf(() => owner.ask(wholeRecord, owner.receipt(empty)))).toBe(3);
  });

  test('for two records in one request as for one, each with an entry of its own', async () => {
    const others = [family, await owner.family(), await owner.family()];
    const representations = others.map((one) => representation(school, owner.receipt(one)));
    const query = recordQuery(school, 'attendanceSummary { id }');
    const send = (): Promise<unknown> => owner.send(query, { representations }, `Bearer ${colleague.sub}`);
    expect(await statementsOf(send)).toBe(3);
    for (const one of others) expect(await owner.log(one)).toHaveLength(1);
  });

  test('the same record under two aliases is decided and logged once', async () => {
    const one = representation(school, owner.receipt(family));
    const query = `query ($r: [_Any!]!) { ${['a', 'b'].map((alias) => `${alias}: _entities(representations: $r) { ... on SchoolRecord { attendanceSummary { id } } }`).join(' ')} }`;
    expect(await statementsOf(() => owner.send(query, { r: [one, one] }, `Bearer ${colleague.sub}`))).toBe(3);
    expect(await owner.log(family)).toHaveLength(1);
  });

  test('when nothing is released no item is read: two', async () => {
    const closed = await owner.family((grant) => ({ ...grant, withdrawnAt: new Date(0) }));
    expect(await statementsOf(() => owner.ask(wholeRecord, owner.receipt(closed)))).toBe(2);
  });
});

test('an over-long summary is not stored', async () => {
  const summary = 'x'.repeat(281);
  await expect(owner.item(attendanceSummary, family, { ...attendanceSummaryCase.content, summary })).rejects.toThrow(
    /check/,
  );
  const { record } = await owner.ask('attendanceSummary { summary }', owner.receipt(family));
  expect(record['attendanceSummary']).toHaveLength(1);
});

describe('the log agrees with what was asked', () => {
  test('fields that @skip leaves out are not requested; `withheld` alone requests no content', async () => {
    await owner.ask('attendanceSummary { id } schoolSafety @skip(if: true) { id }', owner.receipt(family));
    const closed = await owner.family((grant) => ({ ...grant, withdrawnAt: new Date(0) }));
    await owner.ask('withheld { category }', owner.receipt(closed));
    const [[asked], [told]] = await Promise.all([owner.log(family), owner.log(closed)]);
    expect(asked).toMatchObject({ requested: ['ATTENDANCE_SUMMARY'], released: ['ATTENDANCE_SUMMARY'], withheld: {} });
    expect(told).toMatchObject({ requested: [], released: [] });
    expect(Object.keys(told?.withheld ?? {}).sort()).toEqual(categoriesOf('SCHOOL').sort());
  });

  test('a refused receipt is logged without a child, with what was wrong with it', async () => {
    const before = (await owner.log()).length;
    const { record } = await owner.ask('attendanceSummary { id } withheld { category }', 'not-a-receipt');
    expect(record['attendanceSummary']).toBeNull();
    expect((await owner.log()).slice(before)).toMatchObject([
      { child_id: null, case_id: null, receipt_fault: 'MALFORMED', subject: colleague.sub, released: [] },
    ]);
  });

  test('an entry holds who, what and why, and no content', async () => {
    await owner.ask(wholeRecord, owner.receipt(family));
    const [entry] = await owner.log(family);
    expect(entry).toMatchObject({
      role: 'PROFESSIONAL',
      profession: 'socialsekreterare',
      organisation: colleague.organisation,
      unit: colleague.unit,
      purpose: 'HLT_MEETING',
      policy_version: expect.any(String) as string,
      grants: expect.arrayContaining([{ id: family.grants[0]?.id, version: 1 }]) as object,
    });
    expect(JSON.stringify(entry)).not.toContain('hemliga');
  });
});

test('colleagues who ask at the same instant get a decision and an entry each', async () => {
  const excluded = await owner.family((grant) => ({
    ...grant,
    recipients: { ...grant.recipients, organisationIds: ['umea-skola'], sectors: [], excludedOrganisationIds: [] },
  }));
  await owner.item(attendanceSummary, excluded, attendanceSummaryCase.content);
  const asking = Array.from({ length: 16 }, async (_, index) => {
    const mayRead = index % 2 === 0;
    const sub = `demo-${mayRead ? 'school' : 'social'}`;
    const act = { ...colleague, sub, organisation: mayRead ? 'umea-skola' : 'umea-socialtjanst' };
    const { record } = await owner.ask('attendanceSummary { summary }', owner.receipt(excluded, { act }), sub);
    return (record['attendanceSummary'] !== null) === mayRead;
  });
  expect(await Promise.all(asking)).toEqual(Array.from({ length: 16 }, () => true));
  const entries = await owner.log(excluded);
  expect(entries).toHaveLength(16);
  expect(
    entries.filter(({ released }) => released.length === 1).every(({ subject }) => subject === 'demo-school'),
  ).toBe(true);
});

describe('attack 18: when the log cannot be written, nothing is released', () => {
  const refuse = `create trigger log_is_full before insert on access_log execute function refuse_change()`;

  test('the request fails as a whole, with one masked error', async () => {
    await sql(refuse);
    try {
      const { status, text, errors } = await owner.ask(wholeRecord, owner.receipt(family));
      expect(status).toBe(503);
      expect(errors).toEqual([{ message: expect.any(String) as string, extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
      expect(text).not.toMatch(/hemliga|access_log|trigger|"data"/);
    } finally {
      await sql('drop trigger log_is_full on access_log');
    }
    expect(await owner.log(family)).toEqual([]);
    expect((await owner.ask('attendanceSummary { id }', owner.receipt(family))).status).toBe(200);
  });

  test.runIf(process.env['TEST_DATABASE_URL'])('a locked log ends the request instead of hanging it', async () => {
    await asMigrationOwner(owner.database, async (transaction) => {
      await transaction.execute('lock table access_log in access exclusive mode');
      const { status, text } = await owner.ask(wholeRecord, owner.receipt(family));
      expect(status).toBe(503);
      expect(text).not.toContain('hemliga');
    });
    expect(await owner.log(family)).toEqual([]);
  });

  test('entries are never changed, removed or emptied', async () => {
    await owner.ask('attendanceSummary { id }', owner.receipt(family));
    for (const attempt of [`update access_log set subject = 'x'`, 'delete from access_log', 'truncate access_log']) {
      await expect(sql(attempt)).rejects.toThrow(/never changed or removed/);
    }
    expect(await owner.log(family)).toHaveLength(1);
  });
});

describe('attack 21: the wall under the decision', () => {
  /** In one transaction as the application, like a hand-written query of somebody who got hold of the connection. */
  async function asApplication<Row>(...statements: string[]): Promise<Row[]> {
    const em = owner.database.orm.em.fork();
    return em.transactional(async (transaction) => {
      let rows: unknown = [];
      for (const statement of statements) rows = await transaction.execute(statement);
      return rows as Row[];
    });
  }
  const everything = 'select * from attendance_summary';
  const entry = (childId: string, released: string): string =>
    `insert into access_log (transaction_id, receipt_id, subject, role, child_id, requested, released, withheld, grants, policy_version)
     values ('${randomUUID()}', 'jti', 'x', 'x', '${childId}', '{}', '${released}', '{}', '[]', 'x')`;

  test.each(school.concepts)(
    'without an entry of its own a transaction sees no row of $category',
    async ({ entity }) => {
      const table = entity.meta.tableName;
      expect(await asApplication(`select * from ${table}`)).toEqual([]);
      const [{ relrowsecurity, relforcerowsecurity } = {}] = await sql<Record<string, boolean>>(
        `select relrowsecurity, relforcerowsecurity from pg_class where relname = ?`,
        [table],
      );
      expect([relrowsecurity, relforcerowsecurity]).toEqual([true, true]);
    },
  );

  test('an earlier request’s entry opens nothing afterwards', async () => {
    await owner.ask('attendanceSummary { id }', owner.receipt(family));
    expect(await asApplication(everything)).toEqual([]);
  });

  test('setting variables by hand opens nothing', async () => {
    expect(await asApplication(`select set_config('hub.child', '${family.childId}', true)`, everything)).toEqual([]);
  });

  test('an entry opens its own child and its own category, and no more', async () => {
    const other = await owner.family();
    await owner.item(attendanceSummary, other, attendanceSummaryCase.content);
    const rows = await asApplication<{ child_id: string }>(entry(family.childId, '{ATTENDANCE_SUMMARY}'), everything);
    expect(rows.map(({ child_id: childId }) => childId)).toEqual([family.childId]);
    expect(await asApplication(entry(family.childId, '{SCHOOL_PLACEMENT}'), everything)).toEqual([]);
    expect(await asApplication(entry(family.childId, '{}'), everything)).toEqual([]);
  });

  test('the application can neither read the log nor the children, nor rewrite or remove what was delivered', async () => {
    for (const attempt of [
      'select * from access_log',
      'select * from child',
      'update consent_grant set version = 2',
      'delete from consent_grant',
      'update category_hold set ends_at = now()',
    ]) {
      await expect(asApplication(attempt)).rejects.toThrow(/permission denied/);
    }
  });
});
