// A file of items from an owner's own systems: all of it or nothing, and the same again changes nothing.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { school } from '@hlt/school/school.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { openTestDatabase, sqlAsOwner } from '../support/database.ts';
import { asFile, exampleLine, importFile, testChild, type Line } from '../support/item-file.ts';

let database: Database;
let lastEntry = 0;
beforeAll(async () => {
  database = await openTestDatabase(ownerModel(school.concepts));
});
beforeEach(async () => {
  await sqlAsOwner(database, `truncate attendance_summary, learning_situation, counsellor_contact, imported_child`);
  lastEntry = Number((await entries()).at(-1)?.['id'] ?? lastEntry);
});
afterAll(() => database.close());

const attendance = (change: Partial<Line> = {}): Line => exampleLine(school, 'ATTENDANCE_SUMMARY', change);
const ten = Array.from({ length: 10 }, (_, index) =>
  attendance({ child: testChild(index % 4), sourceId: `a-${String(index)}` }),
);

/** As nobody in the product can: as the owner of the tables, with the wall taken down for a moment. */
const withoutWall = (table: string, statement: string): Promise<Record<string, unknown>[]> =>
  asMigrationOwner(database, async (em) => {
    await em.execute(`alter table ${table} no force row level security`);
    const found = await em.execute<Record<string, unknown>[]>(statement);
    await em.execute(`alter table ${table} force row level security`);
    return found;
  });
const rows = (table = 'attendance_summary'): Promise<Record<string, unknown>[]> =>
  withoutWall(table, `select * from ${table} order by source_id`);
const entries = (): Promise<Record<string, unknown>[]> =>
  sqlAsOwner(database, 'select * from access_log where id > ? order by id', [lastEntry]);

describe('a file without faults', () => {
  test('holds an item of every category', async () => {
    const lines = school.concepts.map(({ category }) => exampleLine(school, category));
    expect(await importFile(database, school, asFile(lines))).toMatchObject({
      added: 14,
      changed: 0,
      unchanged: 0,
      found: [],
    });
  });

  test('is stored as it says, each child once, and logged for each child without content', async () => {
    const line = attendance({ hideFromGuardians: true, aboutPersons: [testChild(40)], hideFrom: [testChild(41)] });
    await importFile(database, school, asFile([line, attendance({ sourceId: 'b', child: testChild(1) })]));
    const [first] = await rows();
    expect(first).toMatchObject({
      source_id: 'attendance_summary-1',
      code: 'TERM_TO_DATE',
      summary: line.item['summary'],
      absence_percent: 18,
      unauthorised_absence_percent: 2.5,
      hidden_from_guardians: true,
      origin: 'IMPORT',
      version: 1,
    });
    const log = await entries();
    expect(log).toHaveLength(2);
    expect(log[0]).toMatchObject({
      event: 'IMPORT',
      changed: ['ATTENDANCE_SUMMARY'],
      subject: 'import:test',
      released: [],
    });
    expect(JSON.stringify(log)).not.toContain(testChild(0));
    expect(JSON.stringify(log)).not.toContain('Närvaro');
  });

  test('sent again changes nothing, and one line changed changes one item', async () => {
    await importFile(database, school, asFile(ten));
    const before = await rows();
    expect(await importFile(database, school, asFile(ten))).toMatchObject({ added: 0, changed: 0, unchanged: 10 });
    expect(await rows()).toEqual(before);
    const [first, ...others] = ten as [Line, ...Line[]];
    const changed = { ...first, item: { ...first.item, absencePercent: 30 } };
    expect(await importFile(database, school, asFile([changed, ...others]))).toMatchObject({
      changed: 1,
      unchanged: 9,
    });
    expect((await rows())[0]).toMatchObject({ absence_percent: 30, version: 2, id: before[0]?.['id'] });
  });

  test('only tried (--dry-run) tells what it would do and writes nothing', async () => {
    expect(await importFile(database, school, asFile(ten), { dryRun: true })).toMatchObject({ added: 10 });
    expect(await rows()).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  test('withdraws what it lacks only when told, also of a child that it no longer names, and brings it back', async () => {
    await importFile(database, school, asFile(ten));
    const fewer = asFile(ten.slice(0, 3));
    expect(await importFile(database, school, fewer)).toMatchObject({ withdrawn: 0, unchanged: 3 });
    expect(await importFile(database, school, fewer, { withdrawMissing: true })).toMatchObject({
      withdrawn: 7,
      unchanged: 3,
    });
    expect((await rows()).filter((row) => row['withdrawn_by'] === 'IMPORT')).toHaveLength(7);
    expect(await importFile(database, school, fewer, { withdrawMissing: true })).toMatchObject({
      withdrawn: 0,
      unchanged: 3,
    });
    expect(await importFile(database, school, asFile(ten))).toMatchObject({ changed: 7, unchanged: 3 });
    expect((await rows()).filter((row) => row['withdrawn_at'] !== null)).toEqual([]);
  });

  test('leaves other categories and what staff wrote when it withdraws what it lacks', async () => {
    await importFile(database, school, asFile([...ten, exampleLine(school, 'LEARNING_SITUATION')]));
    await withoutWall('attendance_summary', `update attendance_summary set origin = 'STAFF' where source_id = 'a-9'`);
    expect(await importFile(database, school, asFile(ten.slice(0, 3)), { withdrawMissing: true })).toMatchObject({
      withdrawn: 6,
    });
    expect((await rows('learning_situation'))[0]).toMatchObject({ withdrawn_at: null });
  });

  test('does not bring back what staff have withdrawn, and says so', async () => {
    await importFile(database, school, asFile(ten));
    await withoutWall(
      'attendance_summary',
      `update attendance_summary set withdrawn_at = now(), withdrawn_by = 'STAFF' where source_id = 'a-0'`,
    );
    const [first, ...others] = ten as [Line, ...Line[]];
    const changed = { ...first, item: { ...first.item, absencePercent: 30 } };
    for (const lines of [ten, [changed, ...others]])
      expect(await importFile(database, school, asFile(lines))).toMatchObject({
        leftWithdrawn: 1,
        unchanged: 9,
        changed: 0,
      });
    expect((await rows())[0]).toMatchObject({ withdrawn_by: 'STAFF', absence_percent: 18 });
  });

  test('closes an extra-sensitive item whose content has changed until the owner opens it anew', async () => {
    const line = exampleLine(school, 'COUNSELLOR_CONTACT');
    await importFile(database, school, asFile([line]));
    await withoutWall('counsellor_contact', `update counsellor_contact set released_at = now()`);
    await importFile(database, school, asFile([line]));
    expect((await rows('counsellor_contact'))[0]?.['released_at']).not.toBeNull();
    await importFile(database, school, asFile([{ ...line, item: { ...line.item, frequency: 'WEEKLY' } }]));
    expect((await rows('counsellor_contact'))[0]?.['released_at']).toBeNull();
  });

  test('may have a byte order mark, CRLF, blank lines and no last line end', async () => {
    const [one, two] = ten.map((line) => JSON.stringify(line));
    const content = `\ufeff${String(one)}\r\n\r\n  \n${String(two)}`;
    expect(await importFile(database, school, content)).toMatchObject({ added: 2, found: [] });
  });

  test('may come in pieces that cut through letters and lines', async () => {
    const bytes = Buffer.from(asFile(ten));
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
      bytes.subarray(index * 7, index * 7 + 7),
    );
    expect(await importFile(database, school, Readable.from(pieces))).toMatchObject({ added: 10, found: [] });
  });
});

describe('a file with a fault', () => {
  const refused = async (content: string | Buffer): Promise<[number | null, string, string | null][]> => {
    const { found, added } = await importFile(database, school, content);
    expect(added).toBe(0);
    expect(await rows()).toEqual([]);
    expect(await entries()).toEqual([]);
    for (const { swedish, english } of found) {
      expect(swedish).toMatch(/[.?]$/);
      expect(english).toMatch(/[.?]$/);
      expect(swedish + english).not.toMatch(/\d{8}/);
    }
    return found.map(({ line, code, field }) => [line, code, field]);
  };

  test('on its last line is not imported at all', async () => {
    const last = attendance({ sourceId: 'last', item: { ...attendance().item, absencePercent: 101 } });
    expect(await refused(asFile([...ten, last]))).toEqual([[11, 'INVALID_ITEM', 'item.absencePercent']]);
  });

  test('tells every fault, with its line and field', async () => {
    const { item } = attendance();
    expect(
      await refused(
        asFile([
          attendance({ child: '201301012380' }),
          attendance({ sourceId: 'has-202402292383' }),
          attendance({ sourceId: '20240229-2383' }),
          attendance({ category: 'BUP_REFERRAL' }),
          attendance({ sourceId: '1', item: { ...item, code: 'LAST_WEEK', diagnosis: 'F84.0' } }),
          attendance({ sourceId: '2', item: { ...item, summary: 'x'.repeat(281) } }),
          attendance({ sourceId: '3', item: { ...item, summary: 'Orosanmälan är gjord.' } }),
          attendance({ sourceId: '4', item: { ...item, periodEnd: '2026-02-30' } }),
          attendance({ sourceId: '5', item: { ...item, periodEnd: '2025-12-31' } }),
          attendance({ sourceId: '6', item: { ...item, unauthorisedAbsencePercent: 19 } }),
          attendance({ sourceId: '7', item: { ...item, aboveConcernThreshold: true } }),
          attendance({ sourceId: '8', aboutPersons: ['201301012380'] }),
          attendance({ sourceId: '9', hideFrom: [testChild(5), testChild(5)] }),
          '[]',
          'null',
          '{"child": "2013',
          '{} {}',
        ]),
      ),
    ).toEqual([
      [1, 'INVALID_ITEM', 'child'],
      [2, 'INVALID_ITEM', 'sourceId'],
      [3, 'INVALID_ITEM', 'sourceId'],
      [4, 'INVALID_ITEM', 'category'],
      [5, 'INVALID_ITEM', 'item.diagnosis'],
      [5, 'INVALID_ITEM', 'item.code'],
      [6, 'INVALID_ITEM', 'item.summary'],
      [7, 'NEVER_IN_THE_HUB', 'item.summary'],
      [8, 'INVALID_ITEM', 'item.periodEnd'],
      [9, 'INVALID_ITEM', 'item.periodEnd'],
      [10, 'INVALID_ITEM', 'item.absencePercent'],
      [11, 'INVALID_ITEM', 'item.aboveConcernThreshold'],
      [12, 'INVALID_ITEM', 'aboutPersons.0'],
      [13, 'INVALID_ITEM', 'hideFrom'],
      [14, 'INVALID_ITEM', null],
      [15, 'INVALID_ITEM', null],
      [16, 'NOT_JSON', null],
      [17, 'NOT_JSON', null],
    ]);
  });

  test('tells the same item twice, with both lines, also where one of them has a fault', async () => {
    const broken = { ...ten[1], item: {} };
    const { found } = await importFile(database, school, asFile([...ten, ten[3] as Line, broken]));
    expect(found.filter(({ code }) => code === 'DUPLICATE').map(({ line, english }) => [line, english])).toEqual([
      [11, 'The same child, category and source id as on line 4. Keep one of them.'],
      [12, 'The same child, category and source id as on line 2. Keep one of them.'],
    ]);
  });

  test('says which lines are broken UTF-8 and which too long, and reads the rest', async () => {
    const good = JSON.stringify(ten[0]);
    const content = Buffer.concat([
      Buffer.from(`${good}\n`),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
      Buffer.from(`{"child": "${'x'.repeat(70_000)}"}\n`),
      Buffer.from('{}\n'),
    ]);
    expect((await refused(content)).slice(0, 3)).toEqual([
      [2, 'NOT_UTF8', null],
      [3, 'LINE_TOO_LONG', null],
      [4, 'INVALID_ITEM', 'child'],
    ]);
  });

  test.each(['', '\n\n', '\ufeff'])('that is empty is no order to remove everything (%j)', async (content) => {
    await importFile(database, school, asFile(ten));
    const { found, withdrawn } = await importFile(database, school, content, { withdrawMissing: true });
    expect(found.map(({ code }) => code)).toEqual(['FILE_EMPTY']);
    expect(withdrawn).toBe(0);
  });

  test('repeats no name of a field that may be content', async () => {
    expect(await refused(asFile([{ ...ten[0], 'Anna Andersson 070-1234567': 1 }]))).toEqual([[1, 'INVALID_ITEM', '?']]);
  });
});

describe('when something else fails', () => {
  test('a database that fails half-way leaves nothing', async () => {
    await sqlAsOwner(
      database,
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
    );
    await sqlAsOwner(
      database,
      `create trigger fails before insert on learning_situation for each row execute function fail()`,
    );
    const lines = [...ten, exampleLine(school, 'LEARNING_SITUATION')];
    await expect(importFile(database, school, asFile(lines))).rejects.toThrow('disk full');
    await sqlAsOwner(database, 'drop function fail cascade');
    expect(await rows()).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  test('an import that is stopped leaves nothing', async () => {
    const stop = new AbortController();
    const onProgress = (): void => stop.abort();
    await expect(importFile(database, school, asFile(ten), { signal: stop.signal, onProgress })).rejects.toThrow();
    expect(await rows()).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  test('a file that breaks off while it is read leaves nothing', async () => {
    const file = Readable.from(
      (function* () {
        yield Buffer.from(asFile(ten));
        throw new Error('the share is gone');
      })(),
    );
    await expect(importFile(database, school, file)).rejects.toThrow('the share is gone');
    expect(await rows()).toEqual([]);
  });

  test('two imports at once end as one after the other', async () => {
    const outcomes = await Promise.all([
      importFile(database, school, asFile(ten)),
      importFile(database, school, asFile(ten)),
    ]);
    expect(outcomes.map(({ added, unchanged }) => [added, unchanged]).sort()).toEqual([
      [0, 10],
      [10, 0],
    ]);
    expect(await rows()).toHaveLength(10);
  });
});
