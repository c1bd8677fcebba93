// When an adult's own waiver counts, in sentences, and how the decision uses it.
import { describe, expect, test } from 'vitest';
import { whoWaived, type Waiver } from '@hlt/shared/person/waiver.ts';
import { childId, days, decide, father, grant, guardian, mother, now, receipt, waiver } from './families.ts';
import { sibling } from './items.ts';

const colleague = { organisation: 'umea-socialtjanst', sector: 'SOCIAL_SERVICES', role: 'PROFESSIONAL' } as const;
const question = {
  childId,
  category: 'ATTENDANCE_SUMMARY',
  recipient: colleague,
  purpose: 'HLT_MEETING',
  now,
} as const;
const counts = (change: Partial<Waiver> = {}): boolean => whoWaived([waiver(change)], question).includes(mother);

test('a waiver that names child, category, recipient and purpose counts in its period', () => {
  expect(counts()).toBe(true);
});

test.each<[string, Partial<Waiver>]>([
  ['of another child', { childId: sibling }],
  ['of other categories', { categories: ['SCHOOL_SAFETY'] }],
  ['for a SIP', { purpose: 'SIP' }],
  ['from tomorrow', { validFrom: days(1) }],
  ['until now', { validUntil: now }],
  ['signed tomorrow', { signedAt: days(1) }],
  ['withdrawn a moment ago', { withdrawnAt: now }],
  ['withdrawn with a date ahead', { withdrawnAt: days(1) }],
  ['for another sector', { recipients: { ...waiver().recipients, sectors: ['HEALTHCARE'] } }],
  [
    'that excludes the organisation',
    { recipients: { ...waiver().recipients, excludedOrganisationIds: ['umea-socialtjanst'] } },
  ],
  ['for guardians alone', { recipients: { ...waiver().recipients, sectors: [], guardians: true } }],
])('a waiver %s does not count', (_which, change) => {
  expect(counts(change)).toBe(false);
});

test('from its first moment, and for an organisation that is named by itself', () => {
  expect(counts({ validFrom: now, signedAt: now })).toBe(true);
  expect(counts({ recipients: { ...waiver().recipients, sectors: [], organisationIds: ['umea-socialtjanst'] } })).toBe(
    true,
  );
});

test('everyone who has waived is told once, in order', () => {
  expect(whoWaived([waiver({ personId: father }), waiver(), waiver()], question)).toEqual([mother, father]);
});

describe('for a guardian', () => {
  const asked = { ...question, recipient: { organisation: 'guardian', sector: null, role: 'GUARDIAN' } as const };
  test('only a waiver that names guardians counts', () => {
    expect(whoWaived([waiver()], asked)).toEqual([]);
    expect(whoWaived([waiver({ recipients: { ...waiver().recipients, guardians: true } })], asked)).toEqual([mother]);
  });
});

describe('in the decision', () => {
  const views = (change: Parameters<typeof decide>[0]): unknown => decide(change).views.get('ATTENDANCE_SUMMARY');
  test('the items of a released category are seen with who has waived for this recipient and purpose', () => {
    expect(views({ waivers: [waiver(), waiver({ personId: father, purpose: 'SIP' })] })).toEqual({
      viewer: { as: 'STAFF' },
      waived: [mother],
      held: [],
    });
  });
  test('a guardian is who the access token tells, as the owner’s own person', () => {
    const asGuardian = { receipt: receipt({ act: guardian }) };
    const viewer = (personId: string | null, isIdentified: boolean): object =>
      expect.objectContaining({ viewer: { as: 'GUARDIAN', isIdentified, personId } }) as object;
    expect(views({ ...asGuardian, caller: { personId: father } })).toEqual(viewer(father, true));
    expect(views({ ...asGuardian, caller: { personId: null } })).toEqual(viewer(null, true));
    expect(views({ ...asGuardian, caller: null })).toEqual(viewer(null, false));
  });
  test('in a preview as a guardian the staff’s own number says nothing of who the guardian is', () => {
    const preview = receipt();
    const [details] = preview.authorization_details;
    const asGuardian = { ...preview.act, ...guardian };
    const given = { ...preview, authorization_details: [{ ...details, recipient: asGuardian }] } as typeof preview;
    expect(views({ receipt: given, caller: { personId: father } })).toMatchObject({
      viewer: { as: 'GUARDIAN', isIdentified: false, personId: null },
    });
  });
  test('a withheld category has no view at all', () => {
    expect(views({ grants: [grant({ withdrawnAt: now })], waivers: [waiver()] })).toBeUndefined();
  });
});
