// Domain rule 17: a refusal is logged as a release is, also of the fields that are the own staff's. Who was refused what, about whom;
// nothing is opened, nobody is added, and the family's account tells of it in one line a day.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { school } from '@hlt/school/school.ts';
import { sqlAsOwner } from '../support/database.ts';
import {
  days,
  guardianWith,
  openOwner,
  organisationId,
  staffOf,
  type Family,
  type OwnerUnderTest,
} from '../support/owner.ts';
import { byCase, staffFields, type StaffFields } from '../support/staff-fields.ts';

let owner: OwnerUnderTest;
let staff: StaffFields;
beforeAll(async () => {
  owner = await openOwner(school);
  staff = staffFields(owner, school);
});
afterAll(() => owner.close());

const teacher = staffOf('skolan');
const stranger = staffOf('annan');
const guardian = guardianWith('199001019802');
const hold = { category: 'SCHOOL_SAFETY', reason: 'Uppgiften kontrolleras.', until: days(30).toISOString() };

type Entry = Readonly<Record<string, unknown>>;
async function entriesOf(work: () => Promise<unknown>): Promise<Entry[]> {
  const all = (): Promise<Entry[]> => sqlAsOwner<Entry>(owner.database, 'select * from access_log order by id');
  const before = (await all()).length;
  await work();
  return (await all()).slice(before);
}
const send = (as: string, query: string, variables: object = {}): Promise<unknown> =>
  owner.send(query, variables, `Bearer ${as}`);

describe('an entry tells', () => {
  test('who was refused which field, about which child, case and category, and that nothing was changed', async () => {
    const family = await owner.family();
    const entries = await entriesOf(async () => {
      expect((await staff.holdCategory(guardian, { ...byCase(family), ...hold })).codes).toEqual(['FORBIDDEN']);
    });
    expect(entries).toMatchObject([
      {
        event: 'CHANGE',
        purpose: 'REFUSED holdSchoolCategory',
        subject: 'demo-guardian',
        role: 'GUARDIAN',
        organisation: null,
        child_id: family.childId,
        case_id: family.caseId,
        requested: ['SCHOOL_SAFETY'],
        released: [],
        changed: [],
      },
    ]);
  });

  test('the unit that another unit refused', async () => {
    const family = await owner.family();
    const emi = { ...byCase(family), ...hold, category: 'VACCINATION_STATUS' };
    expect(await entriesOf(() => staff.holdCategory(teacher, emi))).toMatchObject([
      { organisation: '2120002627', unit: 'skolan', child_id: family.childId, requested: ['VACCINATION_STATUS'] },
    ]);
  });

  test('the child of a hold, and of a number that the organisation knows', async () => {
    const family = await owner.family();
    const { data } = await staff.holdCategory(teacher, { ...byCase(family), ...hold });
    expect(await entriesOf(() => staff.liftHold(stranger, data.hold.id as string))).toMatchObject([
      { purpose: 'REFUSED liftSchoolHold', child_id: family.childId, case_id: null },
    ]);
    const [{ number } = { number: '' }] = await sqlAsOwner<{ number: string }>(
      owner.database,
      'select personal_number as number from child where id = ?',
      [family.childId],
    );
    const query = 'query ($child: ChildInput!) { schoolItems(child: $child, category: SCHOOL_SAFETY) { id } }';
    const asked = await entriesOf(() => send(stranger, query, { child: { personalIdentityNumber: number } }));
    expect(asked).toMatchObject([{ purpose: 'REFUSED schoolItems', child_id: family.childId }]);
    expect(JSON.stringify(asked)).not.toContain(number);
  });

  test('another unit’s hold, which is answered as one that is not there', async () => {
    const family = await owner.family();
    const { data } = await staff.holdCategory(teacher, { ...byCase(family), ...hold });
    const entries = await entriesOf(async () => {
      const { data: lifted } = await staff.liftHold(staffOf('emi'), data.hold.id as string);
      expect(lifted.problems).toMatchObject([{ code: 'HOLD_NOT_FOUND' }]);
    });
    expect(entries).toMatchObject([
      { purpose: 'REFUSED liftSchoolHold', unit: 'emi', child_id: family.childId, requested: ['SCHOOL_SAFETY'] },
    ]);
  });

  test('of no child where none is known, and none is added', async () => {
    const children = (): Promise<unknown> => sqlAsOwner(owner.database, 'select id from child order by id');
    const before = await children();
    const caseId = randomUUID();
    const entries = await entriesOf(async () => {
      await staff.holdCategory(stranger, { child: { personalIdentityNumber: '202402292383' }, ...hold });
      await staff.holdCategory(stranger, { child: { caseId }, ...hold });
      await staff.holdCategory(stranger, { child: { caseId: "'; --" }, ...hold });
    });
    expect(entries.map(({ child_id, case_id }) => [child_id, case_id])).toEqual([
      [null, null],
      [null, caseId],
      [null, null],
    ]);
    expect(await children()).toEqual(before);
  });
});

test('every field of the own staff logs, each time that it is asked', async () => {
  const family = await owner.family();
  const names = ['Holds', 'Waivers', 'Consents'].map((name) => `school${name}`);
  const query = `{ ${names.map((name) => `${name}(caseId: "${family.caseId}") { id } `).join('')} again: schoolHolds(caseId: "${family.caseId}") { id } }`;
  await send(stranger, query);
  // The first refusal is the answer to them all; the others are written meanwhile.
  await vi.waitFor(async () => {
    const entries = await sqlAsOwner<Entry>(
      owner.database,
      `select * from access_log where case_id = '${family.caseId}'`,
    );
    expect(entries.map(({ purpose }) => purpose).sort()).toEqual(
      [...names, 'schoolHolds'].map((name) => `REFUSED ${name}`).sort(),
    );
  });
});

test('who is nobody does not come so far, and own staff that is not refused leaves no refusal', async () => {
  const family = await owner.family();
  expect(await entriesOf(() => owner.send(`{ schoolHolds(caseId: "${family.caseId}") { id } }`, {}))).toEqual([]);
  expect(await entriesOf(() => staff.holds(teacher, family.caseId))).toMatchObject([{ purpose: 'LIST_HOLDS' }]);
});

test('the family’s account tells of them in one line a day for each kind of person, apart from the own staff’s work', async () => {
  const family = await owner.family();
  for (const as of [teacher, stranger, stranger, guardian]) await staff.holds(as, family.caseId);
  expect(await accountOf(family)).toMatchObject([
    { event: 'ACCOUNT' },
    { event: 'CHANGE', who: 'någon som var inloggad som vårdnadshavare', organisation: null, decision: 'WITHHELD' },
    {
      event: 'CHANGE',
      who: 'någon som var inloggad som yrkesverksam',
      organisation: null,
      unit: null,
      decision: 'WITHHELD',
      inSwedish: expect.stringMatching(
        /: någon som var inloggad som yrkesverksam ville arbeta med .* men nekades\.$/,
      ) as string,
      inEnglish: expect.stringMatching(
        /: somebody signed in as a professional wished to work with .* and was refused\.$/,
      ) as string,
    },
    { event: 'CHANGE', who: 'verksamhetens egen personal', decision: null },
  ]);
});

async function accountOf({ caseId, pseudonym, grants }: Family): Promise<unknown> {
  const act = {
    sub: 'demo-guardian',
    organisation: 'guardian',
    sector: null,
    role: 'GUARDIAN',
    profession: null,
    unit: null,
  } as const;
  const names = { organisations: { [organisationId]: 'Umeå kommun, skola' }, units: {} };
  const details = { type: 'hlt-account', case: caseId, purpose: 'HLT_MEETING', categories: [], names } as const;
  const receipt = owner.receipt({ childId: '', caseId, pseudonym, grants }, { act, authorization_details: [details] });
  const fields = 'account { event who organisation unit decision inSwedish inEnglish }';
  return (await owner.ask(fields, receipt, 'demo-guardian')).record['account'];
}
