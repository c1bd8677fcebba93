// Items as own staff put them in, change and withdraw them over GraphQL: what colleagues see at the next request, who may, what is
// logged, and what is told when it cannot be done.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChild } from '@hlt/shared/child/find-or-add.ts';
import { discloserOf, type Category } from '@hlt/shared/consent/category.ts';
import { inputFieldOf } from '@hlt/shared/item-intake/item-input.type.ts';
import { school } from '@hlt/school/school.ts';
import { exampleItem, itemFields, type ItemFields } from '../support/item-fields.ts';
import { asFile, importFile, testChild } from '../support/item-file.ts';
import { guardianWith, openOwner, staffOf, type Family, type OwnerUnderTest } from '../support/owner.ts';
import { codesOf, staffFields, type Told } from '../support/staff-fields.ts';

let owner: OwnerUnderTest;
let items: ItemFields;
beforeAll(async () => {
  owner = await openOwner(school);
  items = itemFields(owner, school);
});
afterAll(() => owner.close());

const teacher = staffOf('skolan');
const nurse = staffOf('emi');
const staffFor = (category: Category): string =>
  discloserOf('SCHOOL', category) === 'STUDENT_HEALTH_MEDICAL' ? nurse : teacher;
const byCase = ({ caseId }: Family): object => ({ caseId });
const attendance = (sourceId: string, change: object = {}): object =>
  exampleItem(school, 'ATTENDANCE_SUMMARY', sourceId, change);
const seen = async (family: Family): Promise<unknown> => {
  const { record } = await owner.ask('attendanceSummary { summary absencePercent }', owner.receipt(family));
  return record['attendanceSummary'];
};
const problems = ({ data }: { data: { problems: Told[] } }): [string, string | null][] =>
  data.problems.map(({ code, field }) => [code, field]);
const logged = async ({ childId }: Family): Promise<Record<string, unknown>[]> =>
  (await owner.log()).filter(({ child_id }) => child_id === childId) as unknown as Record<string, unknown>[];

describe('an item', () => {
  test.each(school.concepts.map(({ category }) => category))(
    'of %s that staff put in holds all that they said',
    async (category) => {
      const family = await owner.family();
      const { data } = await items.add(staffFor(category), byCase(family), exampleItem(school, category, 'a'));
      expect(data.problems).toEqual([]);
      const { intake } = school.concepts.find(
        (concept) => concept.category === category,
      ) as (typeof school.concepts)[0];
      const kept = Object.fromEntries(
        (data.item.fields as { name: string; value: string | null }[]).map(({ name, value }) => [name, value]),
      );
      expect(kept).toEqual(
        Object.fromEntries(
          Object.entries(intake.example).map(([name, value]) => [
            name,
            value === null ? null : `${value as string | number | boolean}`,
          ]),
        ),
      );
      expect(data.item).toMatchObject({
        category,
        sourceId: 'a',
        version: 1,
        origin: 'STAFF',
        hideFromGuardians: false,
        aboutPersons: [],
      });
    },
  );

  test('is there at the next request, with what is computed from it, and logged as a change without content', async () => {
    const family = await owner.family();
    await items.add(teacher, byCase(family), attendance('a', { summary: 'Frågor? Närvaro 82 procent.' }));
    expect(await seen(family)).toEqual([{ summary: 'Frågor? Närvaro 82 procent.', absencePercent: 18 }]);
    const [entry] = await logged(family);
    expect(entry).toMatchObject({
      event: 'CHANGE',
      changed: ['ATTENDANCE_SUMMARY'],
      purpose: 'ADD_ITEM',
      released: [],
    });
    expect(JSON.stringify(entry)).not.toContain('Närvaro');
  });

  test('is changed as a whole by who has read the last version, and by nobody else', async () => {
    const family = await owner.family();
    await items.add(teacher, byCase(family), {
      ...attendance('a'),
      hideFromGuardians: true,
      aboutPersons: [testChild(50)],
    });
    const { data } = await items.change(teacher, byCase(family), attendance('a', { absencePercent: 30 }), 1);
    expect(data.item).toMatchObject({ version: 2, hideFromGuardians: true, aboutPersons: [expect.any(String)] });
    expect(problems(await items.change(teacher, byCase(family), attendance('a'), 1))).toEqual([
      ['CONFLICT', 'version'],
    ]);
    const opened = await items.change(
      teacher,
      byCase(family),
      { ...attendance('a'), aboutPersons: [], hideFromGuardians: false },
      2,
    );
    expect(opened.data.item).toMatchObject({ version: 3, hideFromGuardians: false, aboutPersons: [] });
    expect(await seen(family)).toHaveLength(1);
  });

  test('that is withdrawn is shown to nobody, stays withdrawn, and frees no source id', async () => {
    const family = await owner.family();
    await items.add(teacher, byCase(family), attendance('a'));
    const { data } = await items.withdraw(teacher, byCase(family), 'ATTENDANCE_SUMMARY', { sourceId: 'a' }, 1);
    expect(data).toEqual({ item: null, problems: [] });
    expect(await seen(family)).toEqual([]);
    expect((await items.list(teacher, byCase(family), 'ATTENDANCE_SUMMARY')).data).toEqual([]);
    expect(problems(await items.withdraw(teacher, byCase(family), 'ATTENDANCE_SUMMARY', { sourceId: 'a' }, 2))).toEqual(
      [['ITEM_NOT_FOUND', 'item']],
    );
    expect(problems(await items.change(teacher, byCase(family), attendance('a'), 2))).toEqual([
      ['ITEM_NOT_FOUND', 'item'],
    ]);
    expect(problems(await items.add(teacher, byCase(family), attendance('a')))).toEqual([
      ['SOURCE_ID_TAKEN', 'item.sourceId'],
    ]);
  });

  test('that is extra sensitive is opened anew when its content has changed, and not when it has not', async () => {
    const family = await owner.family();
    const contact = (frequency: string): object => exampleItem(school, 'COUNSELLOR_CONTACT', 'c', { frequency });
    await items.add(teacher, byCase(family), contact('WEEKLY'));
    await staffFields(owner, school).releaseItem(teacher, {
      child: byCase(family),
      category: 'COUNSELLOR_CONTACT',
      item: { sourceId: 'c' },
    });
    expect((await items.change(teacher, byCase(family), contact('WEEKLY'), 1)).data.item.releasedAt).not.toBeNull();
    expect((await items.change(teacher, byCase(family), contact('MONTHLY'), 2)).data.item.releasedAt).toBeNull();
  });

  test('of a child whose number only is known is put in, and the number comes back nowhere', async () => {
    const number = testChild(77);
    const { data, text } = await items.add(teacher, { personalIdentityNumber: number }, attendance('a'));
    expect(data.problems).toEqual([]);
    expect(text).not.toContain(number.slice(2));
    const again = await items.list(teacher, { personalIdentityNumber: number }, 'ATTENDANCE_SUMMARY');
    expect(again.data).toHaveLength(1);
    expect(again.text).not.toContain(number.slice(2));
  });

  test('of a child whom the owner has not met is looked for, and the child is not added by that', async () => {
    const child = { personalIdentityNumber: testChild(79) };
    const named = { child, category: 'COUNSELLOR_CONTACT', item: { sourceId: 'a' } };
    const holdItem = { ...named, reason: 'Kontrolleras.', until: '2026-12-31T00:00:00Z' };
    const staff = staffFields(owner, school);
    expect((await items.list(teacher, child, 'ATTENDANCE_SUMMARY')).data).toEqual([]);
    const changes = [
      await items.change(teacher, child, attendance('a'), 1),
      await items.withdraw(teacher, child, 'ATTENDANCE_SUMMARY', { sourceId: 'a' }, 1),
      await staff.releaseItem(teacher, named),
      await staff.holdItem(teacher, holdItem),
    ];
    expect(changes.map(problems)).toEqual(changes.map(() => [['ITEM_NOT_FOUND', 'item']]));
    expect(await findChild(owner.database.orm.em.fork(), child.personalIdentityNumber)).toBeNull();
    await items.add(teacher, child, attendance('a'));
    expect(await findChild(owner.database.orm.em.fork(), child.personalIdentityNumber)).not.toBeNull();
    // As of a child who is known, of whom there is no such item.
    expect(problems(await items.change(teacher, child, attendance('b'), 1))).toEqual([['ITEM_NOT_FOUND', 'item']]);
  });

  test('that staff have withdrawn is not brought back by an import', async () => {
    const child = testChild(78);
    const line = { child, category: 'ATTENDANCE_SUMMARY', sourceId: 'i', item: school.concepts[1]?.intake.example };
    await importFile(owner.database, school, asFile([line]));
    await items.withdraw(teacher, { personalIdentityNumber: child }, 'ATTENDANCE_SUMMARY', { sourceId: 'i' }, 1);
    expect(await importFile(owner.database, school, asFile([line]))).toMatchObject({ leftWithdrawn: 1, changed: 0 });
    expect((await items.list(teacher, { personalIdentityNumber: child }, 'ATTENDANCE_SUMMARY')).data).toEqual([]);
  });
});

describe('in one request', () => {
  const two = `mutation ($c: ChildInput!, $i: SchoolItemInput!, $j: SchoolItemInput!) {
    one: addSchoolItem(child: $c, item: $i) { item { sourceId } problems { code } }
    two: addSchoolItem(child: $c, item: $j) { item { sourceId } problems { code } } }`;

  test('two items by aliases are both put in, each with its entry in the log', async () => {
    const family = await owner.family();
    const { data } = await items.send(teacher, two, { c: byCase(family), i: attendance('a'), j: attendance('b') });
    expect(data).toEqual([
      { item: { sourceId: 'a' }, problems: [] },
      { item: { sourceId: 'b' }, problems: [] },
    ]);
    expect(await logged(family)).toHaveLength(2);
  });

  test('the same item twice is put in once', async () => {
    const family = await owner.family();
    const { data } = await items.send(teacher, two, { c: byCase(family), i: attendance('a'), j: attendance('a') });
    expect(data[1]).toEqual({ item: null, problems: [{ code: 'SOURCE_ID_TAKEN' }] });
    expect(await seen(family)).toHaveLength(1);
  });
});

describe('what does not hold', () => {
  test.each([
    [{ summary: 'Barnet har adhd.' }, 'NEVER_IN_THE_HUB', 'item.attendanceSummary.summary'],
    [{ unit: 'Storgatan 12' }, 'NEVER_IN_THE_HUB', 'item.attendanceSummary.unit'],
    [{ summary: 'x'.repeat(281) }, 'INVALID_ITEM', 'item.attendanceSummary.summary'],
    [{ summary: ' ' }, 'INVALID_ITEM', 'item.attendanceSummary.summary'],
    [{ absencePercent: 100.5 }, 'INVALID_ITEM', 'item.attendanceSummary.absencePercent'],
    [{ periodEnd: '2020-01-01' }, 'INVALID_ITEM', 'item.attendanceSummary.periodEnd'],
    [{ validUntil: '2020-01-01' }, 'INVALID_ITEM', 'item.attendanceSummary.validUntil'],
  ])('%j is told with its field, and nothing is put in or logged', async (change, code, field) => {
    const family = await owner.family();
    expect(problems(await items.add(teacher, byCase(family), attendance('a', change)))).toEqual([[code, field]]);
    expect(await logged(family)).toEqual([]);
    expect(await seen(family)).toEqual([]);
  });

  test('a source id or a person that does not hold is told', async () => {
    const family = await owner.family();
    const given = { ...attendance('a b'), aboutPersons: ['201301012380'], hideFrom: ['x'] };
    expect(problems(await items.add(teacher, byCase(family), given))).toEqual([
      ['INVALID_ITEM', 'item.sourceId'],
      ['INVALID_ITEM', 'item.aboutPersons.0'],
      ['INVALID_ITEM', 'item.hideFrom.0'],
      ['INVALID_ITEM', 'item.hideFrom.0'],
    ]);
  });

  test('an item of no category, or of two, is told', async () => {
    const family = await owner.family();
    const two = { ...attendance('a'), ...exampleItem(school, 'LEARNING_SITUATION', 'a') };
    for (const item of [{ sourceId: 'a' }, two])
      expect(problems(await items.add(teacher, byCase(family), item))).toEqual([['ONE_CATEGORY', 'item']]);
  });

  test('a code that the category does not have is refused by the schema itself', async () => {
    const family = await owner.family();
    const { codes } = await items.add(teacher, byCase(family), attendance('a', { code: 'LAST_WEEK' }));
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('a child who is named by a case that the organisation has not got is told', async () => {
    const unknown = { caseId: '99999999-9999-4999-8999-999999999999' };
    expect(codesOf(await items.add(teacher, unknown, attendance('a')))).toEqual(['CASE_NOT_KNOWN']);
    expect((await items.list(teacher, unknown, 'ATTENDANCE_SUMMARY')).data).toEqual([]);
  });
});

describe('refused is', () => {
  const everyWay = async (as: string, family: Family, category: Category): Promise<(string | undefined)[]> => {
    const item = exampleItem(school, category, 'a');
    const answers = [
      await items.add(as, byCase(family), item),
      await items.change(as, byCase(family), item, 1),
      await items.withdraw(as, byCase(family), category, { sourceId: 'a' }, 1),
      await items.list(as, byCase(family), category),
    ];
    return answers.flatMap(({ codes }) => codes);
  };
  const forbidden = ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'];

  test.each([
    ['staff of another organisation', staffOf('annan')],
    ['a guardian', guardianWith(testChild(60))],
    ['a colleague without a unit', 'demo-colleague'],
    ['the operator', 'demo-operator'],
  ])('%s', async (_who, as) => {
    expect(await everyWay(as, await owner.family(), 'ATTENDANCE_SUMMARY')).toEqual(forbidden);
  });

  test('the school where EMI answers, and EMI where the school does', async () => {
    const family = await owner.family();
    expect(await everyWay(teacher, family, 'SCHOOL_HEALTH_VISIT')).toEqual(forbidden);
    expect(await everyWay(nurse, family, 'ATTENDANCE_SUMMARY')).toEqual(forbidden);
    const entries = await logged(family);
    expect(entries).toHaveLength(8);
    for (const entry of entries)
      expect(entry).toMatchObject({ purpose: expect.stringMatching(/^REFUSED /) as string, changed: [] });
  });

  test('a category of another sector', async () => {
    const { codes } = await items.list(teacher, byCase(await owner.family()), 'OPEN_SUPPORT');
    expect(codes).toEqual(['FORBIDDEN']);
  });
});

test('the input has a field for each category, named as the record’s', () => {
  expect(school.concepts.map(({ category }) => inputFieldOf(category))).toContain('schoolHealthVisit');
});
