// Holds and releases as the own staff of an owner make them over GraphQL: what colleagues see at the next request, who may, what is
// logged, and what is told when it cannot be done.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counsellorContact } from '@hlt/school/counsellor-contact/counsellor-contact.ts';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { school } from '@hlt/school/school.ts';
import { attendanceSummaryCase } from '../school/attendance-summary.case.ts';
import { counsellorContactCase } from '../school/counsellor-contact.case.ts';
import { days, guardianWith, now, openOwner, staffOf, type Family, type OwnerUnderTest } from '../support/owner.ts';
import { byCase, codesOf, staffFields, type StaffFields } from '../support/staff-fields.ts';

let owner: OwnerUnderTest;
let staff: StaffFields;
beforeAll(async () => {
  owner = await openOwner(school);
  staff = staffFields(owner, school);
});
afterAll(() => owner.close());

const teacher = staffOf('skolan');
const nurse = staffOf('emi');
const untilNextMonth = { reason: 'Uppgiften kontrolleras.', until: days(30).toISOString() };
const attendance = { category: 'ATTENDANCE_SUMMARY', ...untilNextMonth };

async function familyWithAttendance(...sourceIds: string[]): Promise<Family> {
  const family = await owner.family();
  for (const sourceId of sourceIds)
    await owner.item(attendanceSummary, family, { ...attendanceSummaryCase.content, sourceId, unit: sourceId });
  return family;
}
const seen = async (family: Family, field = 'attendanceSummary'): Promise<unknown> => {
  const { record } = await owner.ask(`${field} { unit } withheld { category reason }`, owner.receipt(family));
  return (record[field] as { unit: string }[] | null)?.map(({ unit }) => unit) ?? record.withheld?.[0]?.reason;
};
const changes = async ({ childId }: Family): Promise<object[]> =>
  (await owner.log()).filter((entry) => entry.child_id === childId && (entry as { event?: string }).event === 'CHANGE');

describe('a category', () => {
  test('is withheld from the next request on, and released again when the hold is lifted', async () => {
    const family = await familyWithAttendance('a');
    const { data } = await staff.holdCategory(teacher, { ...byCase(family), ...attendance });
    expect(data).toEqual({
      hold: {
        id: expect.any(String) as string,
        category: 'ATTENDANCE_SUMMARY',
        sourceId: null,
        reason: untilNextMonth.reason,
        from: now.toISOString(),
        until: untilNextMonth.until,
        liftedAt: null,
        inForce: true,
      },
      problems: [],
    });
    expect(await seen(family)).toBe('HELD_BY_OWNER');
    const lifted = await staff.liftHold(teacher, data.hold.id as string);
    expect(lifted.data.hold).toMatchObject({ liftedAt: now.toISOString(), inForce: false });
    expect(await seen(family)).toEqual(['a']);
  });

  test('can be held by the child’s number before there is a case, and the number comes back nowhere', async () => {
    const personalIdentityNumber = '202402292383';
    const { data, text } = await staff.holdCategory(teacher, { child: { personalIdentityNumber }, ...attendance });
    expect(data.hold.inForce).toBe(true);
    expect(text).not.toContain('0229');
  });

  test('that is held from tomorrow on is there today', async () => {
    const family = await familyWithAttendance('a');
    const { data } = await staff.holdCategory(teacher, {
      ...byCase(family),
      ...attendance,
      from: days(1).toISOString(),
    });
    expect(data.hold.inForce).toBe(false);
    expect(await seen(family)).toEqual(['a']);
  });
});

describe('one item', () => {
  test('is not there from the next request on, and nothing tells of it', async () => {
    const family = await familyWithAttendance('a', 'b');
    const held = await staff.holdItem(teacher, { ...byCase(family), ...attendance, item: { sourceId: 'b' } });
    expect(held.data.hold).toMatchObject({ sourceId: 'b', inForce: true });
    const alone = await familyWithAttendance('a');
    const query = 'attendanceSummary { unit } withheld { category reason }';
    const [other, answer] = [
      await owner.ask(query, owner.receipt(alone)),
      await owner.ask(query, owner.receipt(family)),
    ];
    expect(answer.text).toBe(other.text);
    await staff.liftHold(teacher, held.data.hold.id as string);
    expect(await seen(family)).toHaveLength(2);
  });

  test('can be named by its id in the hub', async () => {
    const family = await familyWithAttendance('a');
    const { record } = await owner.ask('attendanceSummary { id }', owner.receipt(family));
    const [{ id }] = record['attendanceSummary'] as [{ id: string }];
    await staff.holdItem(teacher, { ...byCase(family), ...attendance, item: { id } });
    expect(await seen(family)).toEqual([]);
  });

  test('of another child, of another category or of none is not found, and nothing is held', async () => {
    const [family, other] = [await familyWithAttendance('a'), await familyWithAttendance('hos-någon-annan')];
    for (const wish of [
      { item: { sourceId: 'hos-någon-annan' } },
      { item: { sourceId: 'a' }, category: 'SCHOOL_SAFETY' },
      { item: { id: 'ingen' } },
    ])
      expect(codesOf(await staff.holdItem(teacher, { ...byCase(family), ...attendance, ...wish }))).toEqual([
        'ITEM_NOT_FOUND',
      ]);
    expect([await seen(family), await seen(other)]).toEqual([['a'], ['hos-någon-annan']]);
  });
});

describe('an extra sensitive item', () => {
  const counsellor = { category: 'COUNSELLOR_CONTACT', item: { sourceId: 'samtal' } };
  const field = 'counsellorContact';
  async function familyWithContact(releasedAt: Date | null): Promise<Family> {
    const family = await owner.family();
    const content = { ...counsellorContactCase.content, sourceId: 'samtal', unit: 'Elevhälsan', releasedAt };
    await owner.item(counsellorContact, family, content);
    return family;
  }

  test('is there from its release on, and gone when that is revoked', async () => {
    const family = await familyWithContact(null);
    expect(await seen(family, field)).toEqual([]);
    const released = await staff.releaseItem(teacher, { ...byCase(family), ...counsellor });
    expect(released.data).toEqual({ releasedAt: now.toISOString(), problems: [] });
    expect(await seen(family, field)).toEqual(['Elevhälsan']);
    const revoked = await staff.revokeRelease(teacher, { ...byCase(family), ...counsellor });
    expect(revoked.data).toEqual({ releasedAt: null, problems: [] });
    expect(await seen(family, field)).toEqual([]);
  });

  test('keeps the moment of its first release, and one that was set ahead opens now', async () => {
    const [before, ahead] = [await familyWithContact(days(-2)), await familyWithContact(days(2))];
    const again = await staff.releaseItem(teacher, { ...byCase(before), ...counsellor });
    expect(again.data.releasedAt).toBe(days(-2).toISOString());
    expect((await staff.releaseItem(teacher, { ...byCase(ahead), ...counsellor })).data.releasedAt).toBe(
      now.toISOString(),
    );
  });

  test('is the only kind that is released item by item', async () => {
    const family = await familyWithAttendance('a');
    const wish = { ...byCase(family), category: 'ATTENDANCE_SUMMARY', item: { sourceId: 'a' } };
    expect(codesOf(await staff.releaseItem(teacher, wish))).toEqual(['NOT_EXTRA_SENSITIVE']);
  });

  test('that is not there is not found', async () => {
    const family = await owner.family();
    expect(codesOf(await staff.releaseItem(teacher, { ...byCase(family), ...counsellor }))).toEqual(['ITEM_NOT_FOUND']);
  });
});

describe('who may (attack 8; domain rules 6 and 15)', () => {
  const medical = { category: 'VACCINATION_STATUS', ...untilNextMonth };
  test.each([
    ['a guardian', guardianWith('202402292383')],
    ['a colleague of another organisation', 'demo-colleague'],
    ['somebody of a unit that the settings do not name', staffOf('annan')],
    ['the operator', 'demo-operator'],
  ])('%s can neither hold, lift, list, release nor register anything', async (_who, as) => {
    const family = await familyWithAttendance('a');
    const held = await staff.holdCategory(teacher, { ...byCase(family), category: 'SCHOOL_SAFETY', ...untilNextMonth });
    const item = { item: { sourceId: 'a' } };
    const attempts = [
      staff.holdCategory(as, { ...byCase(family), ...attendance }),
      staff.holdItem(as, { ...byCase(family), ...attendance, ...item }),
      staff.liftHold(as, held.data.hold.id as string),
      staff.holds(as, family.caseId),
      staff.releaseItem(as, { ...byCase(family), category: 'COUNSELLOR_CONTACT', ...item }),
      staff.revokeRelease(as, { ...byCase(family), category: 'COUNSELLOR_CONTACT', ...item }),
      staff.withdrawWaiver(as, family.caseId),
      staff.waivers(as, family.caseId),
    ];
    for (const { data, codes } of await Promise.all(attempts)) expect([data, codes]).toEqual([null, ['FORBIDDEN']]);
    expect(await seen(family)).toEqual(['a']);
    expect((await staff.holds(teacher, family.caseId)).data).toMatchObject([{ inForce: true }]);
  });

  test('the school’s staff cannot touch what the medical part of student health answers for, nor the other way', async () => {
    const family = await owner.family();
    expect((await staff.holdCategory(teacher, { ...byCase(family), ...medical })).codes).toEqual(['FORBIDDEN']);
    expect((await staff.holdCategory(nurse, { ...byCase(family), ...attendance })).codes).toEqual(['FORBIDDEN']);
    const { data } = await staff.holdCategory(nurse, { ...byCase(family), ...medical });
    expect(codesOf(await staff.liftHold(teacher, data.hold.id as string))).toEqual(['HOLD_NOT_FOUND']);
    expect((await staff.holds(teacher, family.caseId)).data).toEqual([]);
    expect((await staff.holds(nurse, family.caseId)).data).toMatchObject([{ id: data.hold.id, inForce: true }]);
  });

  test('a category that another sector owns is nobody’s here', async () => {
    const family = await owner.family();
    const { codes } = await staff.holdCategory(teacher, { ...byCase(family), ...attendance, category: 'OPEN_SUPPORT' });
    expect(codes).toEqual(['FORBIDDEN']);
  });
});

describe('what cannot be done is told as data', () => {
  test.each<[string, object, string]>([
    ['no reason', { reason: '  ' }, 'REASON_MISSING'],
    ['a reason that is a whole story', { reason: 'x'.repeat(281) }, 'REASON_MISSING'],
    ['an end that has been', { until: days(-1).toISOString() }, 'PERIOD_NOT_AHEAD'],
    ['an end before its beginning', { from: days(40).toISOString() }, 'PERIOD_NOT_AHEAD'],
    ['no child', { child: {} }, 'CHILD_NOT_NAMED'],
    ['a child named twice', { child: { caseId: 'x', personalIdentityNumber: '202402292383' } }, 'CHILD_NOT_NAMED'],
    ['a case that the organisation has no consent of', { child: { caseId: 'ingen' } }, 'CASE_NOT_KNOWN'],
    ['a number that does not hold', { child: { personalIdentityNumber: '202402292384' } }, 'INVALID_PERSONAL_NUMBER'],
  ])('%s', async (_what, change, code) => {
    const family = await familyWithAttendance('a');
    const answer = await staff.holdCategory(teacher, { ...byCase(family), ...attendance, ...change });
    expect([answer.data.hold, codesOf(answer), answer.codes]).toEqual([null, [code], []]);
    const [{ message, messageEnglish }] = answer.data.problems as [{ message: string; messageEnglish: string }];
    for (const sentence of [message, messageEnglish]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(answer.text).not.toContain('0229');
    expect(await changes(family)).toEqual([]);
  });

  test('an item that is named twice or not at all', async () => {
    const family = await familyWithAttendance('a');
    for (const item of [{}, { id: 'a', sourceId: 'a' }]) {
      expect(codesOf(await staff.holdItem(teacher, { ...byCase(family), ...attendance, item }))).toEqual([
        'ITEM_NOT_NAMED',
      ]);
      const release = { ...byCase(family), category: 'COUNSELLOR_CONTACT', item };
      expect(codesOf(await staff.releaseItem(teacher, release))).toEqual(['ITEM_NOT_NAMED']);
    }
  });

  test('a hold that is not there', async () => {
    for (const id of ['ingen', '99999999-9999-4999-8999-999999999999'])
      expect(codesOf(await staff.liftHold(teacher, id))).toEqual(['HOLD_NOT_FOUND']);
  });
});

test('every change, and every look at the holds, has an entry of its own, without content', async () => {
  const family = await familyWithAttendance('a');
  const { data } = await staff.holdCategory(teacher, { ...byCase(family), ...attendance });
  await staff.holds(teacher, family.caseId);
  await staff.liftHold(teacher, data.hold.id as string);
  const entries = await changes(family);
  expect(entries).toMatchObject([
    { purpose: 'HOLD', subject: 'demo-staff', unit: 'skolan', changed: ['ATTENDANCE_SUMMARY'], released: [] },
    { purpose: 'LIST_HOLDS', subject: 'demo-staff' },
    { purpose: 'LIFT_HOLD', subject: 'demo-staff', changed: ['ATTENDANCE_SUMMARY'] },
  ]);
  expect(JSON.stringify(entries)).not.toContain('kontrolleras');
});
