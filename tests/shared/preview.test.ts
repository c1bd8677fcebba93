// A preview for the owner's own staff: exactly what the participant would see, for nobody else, and logged as what it is.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attendanceSummary } from '@hlt/school/attendance-summary/attendance-summary.ts';
import { school } from '@hlt/school/school.ts';
import { schoolHealthVisit } from '@hlt/school/school-health-visit/school-health-visit.ts';
import { categoriesOf, type Category } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import {
  colleague,
  days,
  openOwner,
  organisationId,
  recordQuery,
  representation,
  staffOf,
  type Answer,
  type Family,
  type LoggedAccess,
  type OwnerUnderTest,
} from '../support/owner.ts';

let owner: OwnerUnderTest;
beforeAll(async () => {
  owner = await openOwner(school);
});
afterAll(async () => owner.close());

const looking: Actor = {
  sub: 'demo-staff',
  organisation: organisationId,
  sector: 'SCHOOL',
  role: 'PROFESSIONAL',
  profession: 'rektor',
  unit: null,
};
const nurse: Actor = { ...colleague, sub: 'demo-nurse', organisation: 'region-vasterbotten', sector: 'HEALTHCARE' };
const guardian: Actor = {
  sub: randomUUID(),
  organisation: 'guardian',
  sector: null,
  role: 'GUARDIAN',
  profession: null,
  unit: null,
};

const purpose = 'HLT_MEETING';
const preview = ({ caseId, ...family }: Family, recipient: Actor, act: Actor = looking): string =>
  owner.receipt(
    { caseId, ...family },
    {
      act,
      authorization_details: [
        { type: 'hlt-release', case: caseId, purpose, categories: categoriesOf('SCHOOL'), recipient },
      ],
    },
  );
const ownView = (family: Family, act: Actor): string => owner.receipt(family, { act });

const fields = 'attendanceSummary { summary } schoolHealthVisit { summary } withheld { category reason }';
const attendance = {
  code: 'TERM_TO_DATE',
  periodStart: '2026-01-08',
  periodEnd: '2026-03-01',
  absencePercent: 22,
  unauthorisedAbsencePercent: 4,
};
const healthVisit = { code: 'GRADE_4', visitedOn: '2025-11-05', nextVisitOn: null, followUpPlanned: true };

async function familyWith(change?: (grant: ConsentGrant) => ConsentGrant | null): Promise<Family> {
  const family = await owner.family(change);
  await owner.item(attendanceSummary, family, attendance);
  await owner.item(attendanceSummary, family, {
    ...attendance,
    summary: 'Dold för vårdnadshavare.',
    hiddenFromGuardians: true,
  });
  return family;
}

const states: Readonly<Record<string, (grant: ConsentGrant) => ConsentGrant | null>> = {
  'everything is agreed': (grant) => grant,
  'a guardian has not signed': (grant) => ({
    ...grant,
    signers: grant.signers.map((one, nth) => ({ ...one, signedAt: nth === 0 ? one.signedAt : null })),
  }),
  'a guardian has refused': (grant) => ({
    ...grant,
    signers: grant.signers.map((one) => ({ ...one, refusedAt: days(-1) })),
  }),
  'it begins tomorrow': (grant) => ({ ...grant, validFrom: days(1) }),
  'it has expired': (grant) => ({ ...grant, validUntil: days(-1) }),
  'it is withdrawn': (grant) => ({ ...grant, withdrawnAt: days(-1) }),
  'it is withdrawn in part': (grant) => ({ ...grant, withdrawnCategories: ['ATTENDANCE_SUMMARY'] }),
  'it names another category': (grant) => ({ ...grant, categories: grant.categories.slice(-1) }),
  'it excludes social services': (grant) => ({
    ...grant,
    recipients: { ...grant.recipients, excludedOrganisationIds: [colleague.organisation] },
  }),
  'it names healthcare alone': (grant) => ({ ...grant, recipients: { ...grant.recipients, sectors: ['HEALTHCARE'] } }),
  'the child decides alone': (grant) => ({ ...grant, exception: { code: 'CHILD_DECIDES', reason: 'Moget barn.' } }),
  'it has not reached the owner': () => null,
};
const holds: readonly (Category | null)[] = [null, 'ATTENDANCE_SUMMARY', 'SCHOOL_SAFETY'];
const recipients = { 'a social worker': colleague, 'a nurse': nurse };
/** Of the unit of the one who looks: the other unit's are told of below. */
const ofSchool = ({ record }: Answer): unknown => ({
  attendance: record['attendanceSummary'],
  withheld: record.withheld?.filter(
    ({ category }) => !['SCHOOL_HEALTH_VISIT', 'GROWTH_SCREENING', 'VACCINATION_STATUS'].includes(category),
  ),
});

describe('a preview equals what the participant sees', () => {
  it('in every state of the consent, with and without a hold, for every professional', async () => {
    const pick = fc.record({
      state: fc.constantFrom(...Object.values(states)),
      hold: fc.constantFrom(...holds),
      recipient: fc.constantFrom(...Object.values(recipients)),
    });
    await fc.assert(
      fc.asyncProperty(pick, async ({ state, hold, recipient }) => {
        const family = await familyWith(state);
        if (hold !== null) await owner.hold(family, hold);
        const seen = await owner.ask(fields, ownView(family, recipient), recipient.sub);
        const previewed = await owner.ask(fields, preview(family, recipient), staffOf('skolan'));
        expect(previewed.errors).toEqual([]);
        expect(ofSchool(previewed)).toEqual(ofSchool(seen));
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(states))('for a guardian too, whoever it is, when %s', async (_state, change) => {
    const family = await familyWith(change);
    const act = { ...guardian, sub: 'demo-guardian' };
    const seen = await owner.ask(fields, ownView(family, act), 'demo-guardian');
    const previewed = await owner.ask(fields, preview(family, guardian), staffOf('skolan'));
    expect(ofSchool(previewed)).toEqual(ofSchool(seen));
  });

  it('a guardian’s shows nothing that is kept from a guardian', async () => {
    const family = await familyWith();
    const { record } = await owner.ask(fields, preview(family, guardian), staffOf('skolan'));
    expect(record['attendanceSummary']).toEqual([{ summary: 'Det hemliga innehållet.' }]);
    const staffs = await owner.ask(fields, preview(family, colleague), staffOf('skolan'));
    expect(staffs.record['attendanceSummary']).toHaveLength(2);
  });
});

describe('a preview is no way round secrecy', () => {
  it.each([
    ['another organisation’s staff', { ...looking, organisation: 'another-owner' }],
    ['a participant from elsewhere', { ...colleague, sub: 'demo-staff' }],
    ['a guardian', { ...guardian, sub: 'demo-staff' }],
  ])('%s is refused everything, and it is logged', async (_who, act) => {
    const family = await familyWith();
    const before = (await owner.log()).length;
    const { record, text } = await owner.ask(fields, preview(family, colleague, act), staffOf('skolan'));
    expect(record['attendanceSummary']).toBeNull();
    expect(new Set(record.withheld?.map(({ reason }) => reason))).toEqual(new Set(['ACCESS_NOT_PROVEN']));
    expect(text).not.toContain('hemliga');
    expect((await owner.log()).slice(before)).toMatchObject([{ receipt_fault: 'FOREIGN_PREVIEW', released: [] }]);
  });

  it.each([
    ['skolan', 'SCHOOL_HEALTH_VISIT', 'ATTENDANCE_SUMMARY'],
    ['emi', 'ATTENDANCE_SUMMARY', 'SCHOOL_HEALTH_VISIT'],
  ] as const)('staff of %s is not shown %s of the other unit', async (unit, other, own) => {
    const family = await familyWith();
    const { record } = await owner.ask(fields, preview(family, colleague), staffOf(unit));
    expect(record.withheld).toContainEqual({ category: other, reason: 'OTHER_UNIT' });
    expect(record.withheld?.map(({ category }) => category)).not.toContain(own);
  });

  it('unless the family’s consent opens it to them as well', async () => {
    const family = await familyWith((grant) => ({
      ...grant,
      recipients: { ...grant.recipients, sectors: ['SCHOOL', 'SOCIAL_SERVICES'] },
    }));
    await owner.item(schoolHealthVisit, family, healthVisit);
    const { record } = await owner.ask(fields, preview(family, colleague), staffOf('skolan'));
    expect(record.withheld).toEqual([]);
    expect(record['schoolHealthVisit']).toHaveLength(1);
  });

  it('staff of no unit of the owner is shown nothing that the consent does not open to them', async () => {
    const family = await familyWith();
    const { record, text } = await owner.ask(fields, preview(family, colleague), staffOf('annan'));
    expect(new Set(record.withheld?.map(({ reason }) => reason))).toEqual(new Set(['OTHER_UNIT']));
    expect(text).not.toContain('hemliga');
  });
});

describe('the log', () => {
  it('says that it was a preview, and as whom, in role, organisation and profession', async () => {
    const family = await familyWith();
    await owner.ask('attendanceSummary { id }', preview(family, colleague), staffOf('skolan'));
    const [entry, ...others] = (await owner.log(family)) as (LoggedAccess & { event: string; recipient: string })[];
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      event: 'PREVIEW',
      subject: 'demo-staff',
      recipient: 'PROFESSIONAL / umea-socialtjanst / socialsekreterare',
      released: ['ATTENDANCE_SUMMARY'],
    });
  });

  it('has one entry for each participant, and all of them cost the same as one', async () => {
    const family = await familyWith();
    const cost = async (participants: number): Promise<number> => {
      const tokens = Array.from({ length: participants }, (_, nth) =>
        preview(family, { ...colleague, sub: `demo-participant-${String(nth)}` }),
      );
      const representations = tokens.map((token) => representation(school, token));
      const before = owner.database.statements.count();
      const { errors } = await owner.send(
        recordQuery(school, fields),
        { representations },
        `Bearer ${staffOf('skolan')}`,
      );
      expect(errors).toEqual([]);
      return owner.database.statements.count() - before;
    };
    expect(await cost(1)).toBe(3);
    expect(await cost(60)).toBe(3);
    expect(await owner.log(family)).toHaveLength(61);
  });
});
