// What an owner examines by itself before it keeps a grant, to the day and to the digit.
import { expect, test } from 'vitest';
import type { GrantCopy } from '@hlt/shared/delivery/grant-message.ts';
import { faultOf, type GrantFault } from '@hlt/shared/delivery/examine-grant.rules.ts';
import { days, grant, school } from './families.ts';

const number = '202402292383';
const faults = (change: Partial<GrantCopy> = {}, childNumber = number): GrantFault | undefined =>
  faultOf(grant(change), childNumber, { organisationId: school, sector: 'SCHOOL' });
const validFrom = new Date('2026-03-01T00:00:00Z');
const threeYears = new Date('2029-03-01T00:00:00Z');

test('a grant for this organisation, of its own unit and categories, is taken', () => {
  expect(faults()).toBeUndefined();
  expect(faults({ withdrawnCategories: ['ATTENDANCE_SUMMARY'] })).toBeUndefined();
  expect(faults({ secrecyUnit: 'STUDENT_HEALTH_MEDICAL', categories: ['VACCINATION_STATUS'] })).toBeUndefined();
});

test('the child may have a personal number or a school’s temporary id, and nothing else', () => {
  expect(faults({}, '20130101TF01')).toBeUndefined();
  expect(faults({}, '202402292384')).toBe('CHILD_NUMBER');
  expect(faults({}, 'Kim Exempel')).toBe('CHILD_NUMBER');
});

test.each<[GrantFault, string, Partial<GrantCopy>]>([
  ['OTHER_ORGANISATION', 'another organisation’s', { organisationId: 'vannas-skola' }],
  ['FOREIGN_UNIT', 'of a unit that its sector does not have', { secrecyUnit: 'HEALTHCARE', categories: [] }],
  ['FOREIGN_CATEGORY', 'of a category of another sector', { categories: ['BUP_REFERRAL'] }],
  ['FOREIGN_CATEGORY', 'of one such among its own', { categories: ['ATTENDANCE_SUMMARY', 'BUP_REFERRAL'] }],
  ['FOREIGN_CATEGORY', 'of a category of its other unit', { categories: ['VACCINATION_STATUS'] }],
  ['FOREIGN_CATEGORY', 'that withdraws what it does not name', { withdrawnCategories: ['SCHOOL_SAFETY'] }],
  [
    'FOREIGN_CATEGORY',
    'that withdraws such beside what it names',
    { withdrawnCategories: ['ATTENDANCE_SUMMARY', 'SCHOOL_SAFETY'] },
  ],
  ['PERIOD', 'that ends before it begins', { validUntil: days(-11) }],
  ['PERIOD', 'that ends as it begins', { validUntil: days(-10) }],
  ['PERIOD', 'a moment longer than three years', { validFrom, validUntil: new Date(threeYears.getTime() + 1) }],
  ['PERIOD', 'with an end that is no time', { validUntil: new Date(Number.NaN) }],
  ['NO_SIGNER', 'that nobody is asked to sign', { signers: [] }],
])('%s: a grant %s is refused', (fault, _what, change) => {
  expect(faults(change)).toBe(fault);
});

test('three years are just short enough, and a moment just long enough', () => {
  expect(faults({ validFrom, validUntil: threeYears })).toBeUndefined();
  expect(faults({ validUntil: new Date(days(-10).getTime() + 1) })).toBeUndefined();
});
