// Whose staff a caller is: nobody's, unless the organisation's own settings name the unit.
import { describe, expect, it } from 'vitest';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { requireStaffOf } from '@hlt/shared/staff/staff-access.ts';
import { staffUnitsOf, type OwnStaff } from '@hlt/shared/staff/staff.rules.ts';

const own: OwnStaff = {
  organisationNumber: '2120002627',
  units: { SCHOOL: ['Björkskolan'], STUDENT_HEALTH_MEDICAL: ['Elevhälsan EMI'] },
};

const caller = (change: Partial<Caller> = {}): Caller => ({
  subject: 'a-teacher',
  issuer: 'https://id.example',
  roles: ['PROFESSIONAL'],
  organisationNumber: '2120002627',
  organisationUnit: 'Björkskolan',
  personalIdentityNumber: null,
  expiresAt: new Date('2026-12-01'),
  ...change,
});

describe('the staff of an organisation', () => {
  it('is known by number and unit together', () => {
    expect([...staffUnitsOf(caller(), own)]).toEqual(['SCHOOL']);
    expect([...staffUnitsOf(caller({ organisationUnit: 'Elevhälsan EMI' }), own)]).toEqual(['STUDENT_HEALTH_MEDICAL']);
  });

  it.each<[string, Partial<Caller>]>([
    ['a colleague of the same municipality in a unit that is not named', { organisationUnit: 'Socialtjänsten' }],
    ['somebody without a unit', { organisationUnit: null }],
    ['somebody of another municipality in a unit of the same name', { organisationNumber: '2120002841' }],
    ['a guardian', { roles: ['GUARDIAN'] }],
    ['an operator', { roles: ['OPERATOR'] }],
    ['nobody in particular', { roles: [] }],
  ])('is not %s', (_who, change) => {
    expect(staffUnitsOf(caller(change), own).size).toBe(0);
  });

  it('is nobody when the organisation has said nothing', () => {
    expect(staffUnitsOf(caller(), { organisationNumber: null, units: own.units }).size).toBe(0);
    expect(staffUnitsOf(caller(), { organisationNumber: '2120002627', units: {} }).size).toBe(0);
    const numberless = caller({ organisationNumber: null });
    expect(staffUnitsOf(numberless, { organisationNumber: null, units: own.units }).size).toBe(0);
  });

  it('has coordinators too', () => {
    expect(staffUnitsOf(caller({ roles: ['COORDINATOR'] }), own).size).toBe(1);
  });

  it('handles the categories of its own secrecy unit only', () => {
    expect(() => requireStaffOf(caller(), own, 'SCHOOL', 'ATTENDANCE_SUMMARY')).not.toThrow();
    expect(() => requireStaffOf(caller(), own, 'SCHOOL', 'SCHOOL_HEALTH_VISIT')).toThrow(/Another unit/);
    expect(() => requireStaffOf(caller(), own, 'SCHOOL', 'OPEN_SUPPORT')).toThrow(/Another unit/);
    expect(() => requireStaffOf(caller({ roles: ['GUARDIAN'] }), own, 'SCHOOL', 'ATTENDANCE_SUMMARY')).toThrow(
      /own staff/,
    );
  });
});
