// Persons in the text (domain rules 11 and 12): what is about an adult is there with that adult's own waiver, what is kept from a
// guardian is there for everybody else, and whoever is not shown an item is not told that there is one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPerson } from '@hlt/shared/child/find-or-add.ts';
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { school } from '@hlt/school/school.ts';
import { attendanceSummaryCase } from '../school/attendance-summary.case.ts';
import {
  colleague,
  days,
  guardianWith,
  now,
  openOwner,
  staffOf,
  type Family,
  type OwnerUnderTest,
} from '../support/owner.ts';
import { personIds, personNumbers, type PersonName } from '../support/persons.ts';
import { byCase, codesOf, staffFields, type StaffFields } from '../support/staff-fields.ts';

let owner: OwnerUnderTest;
let staff: StaffFields;
let persons: Record<PersonName, string>;
beforeAll(async () => {
  owner = await openOwner(school);
  staff = staffFields(owner, school);
  persons = await personIds(owner.database);
});
afterAll(() => owner.close());

const teacher = staffOf('skolan');
const asGuardian: Actor = {
  ...colleague,
  sub: 'demo-guardian',
  organisation: 'guardian',
  sector: null,
  role: 'GUARDIAN',
  profession: null,
  unit: null,
};

interface Marks {
  readonly about?: readonly PersonName[];
  readonly hiddenFrom?: readonly PersonName[];
  readonly hiddenFromGuardians?: boolean;
}
async function familyWith(items: Readonly<Record<string, Marks>>): Promise<Family> {
  const family = await owner.family();
  for (const [unit, { about = [], hiddenFrom = [], hiddenFromGuardians = false }] of Object.entries(items))
    await owner.item(attendanceSummary, family, {
      ...attendanceSummaryCase.content,
      unit,
      aboutPersons: about.map((name) => persons[name]),
      hiddenFrom: hiddenFrom.map((name) => persons[name]),
      hiddenFromGuardians,
    });
  return family;
}

const query = 'attendanceSummary { unit aboveConcernThreshold } withheld { category reason }';
type Looker = 'colleague' | PersonName | 'stranger' | 'unidentified';
const ask = (family: Family, as: Looker): ReturnType<OwnerUnderTest['ask']> => {
  if (as === 'colleague') return owner.ask(query, owner.receipt(family));
  const number = as === 'stranger' ? '202402292383' : as === 'unidentified' ? null : personNumbers[as];
  const subject = number === null ? 'demo-guardian' : guardianWith(number);
  return owner.ask(query, owner.receipt(family, { act: asGuardian }), subject);
};
async function seen(family: Family, as: Looker): Promise<string[]> {
  const { record } = await ask(family, as);
  return (record['attendanceSummary'] as { unit: string }[]).map(({ unit }) => unit).sort();
}

const wish = {
  personalIdentityNumber: personNumbers.mother,
  bornOn: '1985-02-11',
  categories: ['ATTENDANCE_SUMMARY'],
  recipients: { sectors: ['SOCIAL_SERVICES'] },
  purpose: 'HLT_MEETING',
  validFrom: days(-1).toISOString(),
  validUntil: days(200).toISOString(),
  method: 'PAPER',
  signedAt: days(-1).toISOString(),
};
const waive = (family: Family, change: object = {}): ReturnType<StaffFields['registerWaiver']> =>
  staff.registerWaiver(teacher, { ...byCase(family), ...wish, ...change });

describe('an item about an adult', () => {
  test('is there from the request after the adult has waived, and gone at the one after the withdrawal', async () => {
    const family = await familyWith({ barnet: {}, mamman: { about: ['mother'] } });
    expect(await seen(family, 'colleague')).toEqual(['barnet']);
    const { data, text } = await waive(family);
    expect(data).toMatchObject({ waiver: { personId: persons.mother, withdrawnAt: null }, problems: [] });
    expect(text).not.toContain(personNumbers.mother);
    expect(await seen(family, 'colleague')).toEqual(['barnet', 'mamman']);
    const withdrawn = await staff.withdrawWaiver(teacher, data.waiver.id as string);
    expect(withdrawn.data.waiver.withdrawnAt).toBe(now.toISOString());
    expect(await seen(family, 'colleague')).toEqual(['barnet']);
  });

  test('needs the waiver of each adult that it is about', async () => {
    const family = await familyWith({ båda: { about: ['mother', 'father'] } });
    await waive(family);
    expect(await seen(family, 'colleague')).toEqual([]);
    await waive(family, { personalIdentityNumber: personNumbers.father, bornOn: '1983-04-17' });
    expect(await seen(family, 'colleague')).toEqual(['båda']);
  });

  test.each<[string, object]>([
    ['for another sector', { recipients: { sectors: ['HEALTHCARE'] } }],
    [
      'that leaves this organisation out',
      { recipients: { sectors: ['SOCIAL_SERVICES'], excludedOrganisationIds: [colleague.organisation] } },
    ],
    ['for guardians', { recipients: { guardians: true } }],
    ['for a SIP', { purpose: 'SIP' }],
    ['of another category', { categories: ['SCHOOL_SAFETY'] }],
    ['from tomorrow', { validFrom: days(1).toISOString() }],
    ['of another adult', { personalIdentityNumber: personNumbers.partner, bornOn: '1990-01-01' }],
  ])('is not there with a waiver %s', async (_which, change) => {
    const family = await familyWith({ mamman: { about: ['mother'] } });
    expect(codesOf(await waive(family, change))).toEqual([]);
    expect(await seen(family, 'colleague')).toEqual([]);
  });

  test('is not there for one child by the waiver for another', async () => {
    const [family, sibling] = [await familyWith({ mamman: { about: ['mother'] } }), await owner.family()];
    await waive(sibling);
    expect(await seen(family, 'colleague')).toEqual([]);
  });

  test('is not there as one about a child sibling ever is: no waiver of a child is taken', async () => {
    const family = await familyWith({ syskonet: { about: ['sibling'] } });
    const child = { personalIdentityNumber: personNumbers.sibling, bornOn: '2015-06-05' };
    expect(codesOf(await waive(family, child))).toEqual(['PERSON_NOT_ADULT']);
    for (const as of ['colleague', 'mother', 'father'] as const) expect(await seen(family, as)).toEqual([]);
  });
});

describe('a guardian', () => {
  test('sees what is about the child and about themself, and of the other only what the other lets guardians see', async () => {
    const family = await familyWith({
      barnet: {},
      mamman: { about: ['mother'] },
      pappan: { about: ['father'] },
      båda: { about: ['mother', 'father'] },
    });
    expect(await seen(family, 'mother')).toEqual(['barnet', 'mamman']);
    expect(await seen(family, 'father')).toEqual(['barnet', 'pappan']);
    expect(await seen(family, 'stranger')).toEqual(['barnet']);
    await waive(family);
    expect(await seen(family, 'father')).toEqual(['barnet', 'pappan']);
    await waive(family, { recipients: { guardians: true } });
    expect(await seen(family, 'father')).toEqual(['barnet', 'båda', 'mamman', 'pappan']);
  });

  test('does not see what is kept from all guardians or from this one, and colleagues do', async () => {
    const family = await familyWith({
      alla: {},
      'bara kollegor': { hiddenFromGuardians: true },
      'inte pappan': { hiddenFrom: ['father'] },
    });
    expect(await seen(family, 'colleague')).toEqual(['alla', 'bara kollegor', 'inte pappan']);
    expect(await seen(family, 'mother')).toEqual(['alla', 'inte pappan']);
    expect(await seen(family, 'father')).toEqual(['alla']);
    expect(await seen(family, 'stranger')).toEqual(['alla', 'inte pappan']);
    expect(await seen(family, 'unidentified')).toEqual(['alla']);
  });

  test('is told of nothing that is not shown: the whole answer is the same as if it were not there', async () => {
    const [with_, without] = [
      await familyWith({ alla: {}, dold: { hiddenFrom: ['father'] }, 'om mamman': { about: ['mother'] } }),
      await familyWith({ alla: {} }),
    ];
    expect((await ask(with_, 'father')).text).toBe((await ask(without, 'father')).text);
  });

  test('sees no category that the consent does not name, and nothing when it is withdrawn', async () => {
    const narrow = await owner.family((grant) => ({ ...grant, categories: ['SCHOOL_SAFETY'] }));
    const withdrawn = await owner.family((grant) => ({ ...grant, withdrawnAt: days(-1) }));
    const reasonOf = async (family: Family): Promise<string | undefined> =>
      (await ask(family, 'mother')).record.withheld?.find(({ category }) => category === 'ATTENDANCE_SUMMARY')?.reason;
    expect([await reasonOf(narrow), await reasonOf(withdrawn)]).toEqual(['NO_CONSENT', 'CONSENT_WITHDRAWN']);
  });

  test('is who the access token says, whatever the receipt says', async () => {
    const family = await familyWith({ pappan: { about: ['father'] } });
    const receipt = owner.receipt(family, { act: asGuardian });
    const units = async (subject: string): Promise<unknown> =>
      (await owner.ask('attendanceSummary { unit }', receipt, subject)).record['attendanceSummary'];
    expect(await units(guardianWith(personNumbers.father))).toHaveLength(1);
    expect(await units(guardianWith(personNumbers.mother))).toHaveLength(0);
  });

  test('who is not known to the owner is not added by looking', async () => {
    const family = await owner.family();
    await ask(family, 'stranger');
    expect(await findPerson(owner.database.orm.em.fork(), '202402292383')).toBeNull();
  });
});

describe('registering', () => {
  test.each<[string, object, string]>([
    ['a number that does not hold', { personalIdentityNumber: '198502112388' }, 'INVALID_PERSONAL_NUMBER'],
    ['a temporary id', { personalIdentityNumber: '20130101TF01' }, 'INVALID_PERSONAL_NUMBER'],
    ['somebody who was 17 at the signing', { bornOn: '2008-03-10' }, 'PERSON_NOT_ADULT'],
    ['no category', { categories: [] }, 'NO_CATEGORY'],
    ['no recipient', { recipients: {} }, 'NO_RECIPIENT'],
    ['only excluded recipients', { recipients: { excludedOrganisationIds: ['a'] } }, 'NO_RECIPIENT'],
    ['an end before the beginning', { validUntil: days(-2).toISOString() }, 'PERIOD_NOT_AHEAD'],
    ['a signature of tomorrow', { signedAt: days(1).toISOString() }, 'SIGNED_AHEAD'],
    ['no child', { child: {} }, 'CHILD_NOT_NAMED'],
  ])('%s is told as data, and nothing is registered', async (_what, change, code) => {
    const family = await familyWith({ mamman: { about: ['mother'] } });
    const answer = await waive(family, change);
    expect([answer.data.waiver, codesOf(answer), answer.codes]).toEqual([null, [code], []]);
    expect((await staff.waivers(teacher, family.caseId)).data).toEqual([]);
  });

  test('is for the unit that answers for every category of the waiver, and so is withdrawing', async () => {
    const family = await owner.family();
    const medical = { ...byCase(family), ...wish, categories: ['VACCINATION_STATUS'] };
    expect((await staff.registerWaiver(teacher, medical)).codes).toEqual(['FORBIDDEN']);
    expect((await waive(family, { categories: ['ATTENDANCE_SUMMARY', 'VACCINATION_STATUS'] })).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect((await staff.registerWaiver('demo-colleague', { ...byCase(family), ...wish })).codes).toEqual(['FORBIDDEN']);
    const { data } = await staff.registerWaiver(staffOf('emi'), medical);
    expect(codesOf(await staff.withdrawWaiver(teacher, data.waiver.id as string))).toEqual(['WAIVER_NOT_FOUND']);
    expect((await staff.waivers(teacher, family.caseId)).data).toEqual([]);
    expect((await staff.waivers(staffOf('emi'), family.caseId)).data).toHaveLength(1);
  });

  test('is in the log, without a number', async () => {
    const family = await owner.family();
    const { data } = await waive(family);
    await staff.withdrawWaiver(teacher, data.waiver.id as string);
    const entries = (await owner.log()).filter((entry) => entry.child_id === family.childId);
    expect(entries).toMatchObject([{ purpose: 'REGISTER_WAIVER' }, { purpose: 'WITHDRAW_WAIVER' }]);
    expect(JSON.stringify(entries)).not.toMatch(/\d{12}/);
  });
});
