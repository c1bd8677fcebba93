// Who may open a case and who is refused, in sentences: role, employer, place, window. And who may ask who has read.
import { describe, expect, test } from 'vitest';
import { mayAskAccount, type AccountState } from '@hlt/coordination/account/may-ask-account.rules.ts';
import {
  mayOpenCase,
  type CaseState,
  type Place,
  type StaffPlace,
} from '@hlt/coordination/cases/may-open-case.rules.ts';
import type { Caller, Role } from '@hlt/service/caller/caller.ts';
import { days, now } from '../rules/families.ts';

const caller = (change: Partial<Caller> = {}): Caller => ({
  subject: 'demo-social',
  issuer: 'https://id.example',
  roles: ['PROFESSIONAL'],
  organisationNumber: '2120002627',
  organisationUnit: null,
  personalIdentityNumber: null,
  expiresAt: now,
  ...change,
});
const state = (change: Partial<CaseState> = {}): CaseState => ({
  id: 'case',
  kind: 'IDENTIFIED',
  status: 'OPEN',
  protectedIdentity: false,
  meetingWindows: [],
  ...change,
});
const place = (change: Partial<StaffPlace> = {}): StaffPlace => ({
  as: 'STAFF',
  role: 'MEMBER',
  organisationId: 'umea-socialtjanst',
  organisationNumber: '2120002627',
  sector: 'SOCIAL_SERVICES',
  profession: 'socialsekreterare',
  unitId: null,
  window: { from: days(-1), until: days(1) },
  steppedAside: false,
  ...change,
});
const asGuardian: Place = { as: 'GUARDIAN', guardianId: 'guardian-1' };
const opening = (who: Caller, what: CaseState, ...places: readonly Place[]): string => {
  const result = mayOpenCase(who, what, places, now);
  return result.outcome === 'REFUSED' ? result.code : result.outcome;
};

describe('a place is held', () => {
  test.each<[string, Caller, Place, string]>([
    ['by a professional', caller(), place(), 'OPEN'],
    ['by a coordinator who is a member here', caller({ roles: ['COORDINATOR'] }), place(), 'OPEN'],
    ['by a guardian', caller({ roles: ['GUARDIAN'] }), asGuardian, 'OPEN'],
    ['by no guardian where staff has it', caller({ roles: ['GUARDIAN'] }), place(), 'NOT_FOUND'],
    ['by no professional where a guardian has it', caller(), asGuardian, 'NOT_FOUND'],
    ['by nobody who stepped aside', caller(), place({ steppedAside: true }), 'NOT_FOUND'],
    ['as coordinator by one', caller({ roles: ['COORDINATOR'] }), place({ role: 'COORDINATOR' }), 'OPEN'],
    ['as coordinator by no other', caller(), place({ role: 'COORDINATOR' }), 'NOT_FOUND'],
    ['by nobody who has moved to another employer', caller({ organisationNumber: '2120002841' }), place(), 'NOT_FOUND'],
    ['by somebody whose token tells no employer', caller({ organisationNumber: null }), place(), 'OPEN'],
    ['where the directory knows no number', caller(), place({ organisationNumber: null }), 'OPEN'],
  ])('%s', (_what, who, where, outcome) => {
    expect(opening(who, state(), where)).toBe(outcome);
  });

  test('by whichever of several the caller has', () => {
    expect(mayOpenCase(caller(), state(), [asGuardian, place()], now)).toMatchObject({ place: { as: 'STAFF' } });
  });
});

describe('who has a place is refused', () => {
  const before = { from: days(1), until: days(2) };
  const after = { from: days(-2), until: days(-1) };
  const during = { from: days(-1), until: days(1) };
  test('a protected identity, told to staff only', () => {
    for (const secret of [state({ kind: 'PROTECTED' }), state({ protectedIdentity: true })]) {
      expect(opening(caller(), secret, place())).toBe('PROTECTED_IDENTITY');
      expect(opening(caller({ roles: ['GUARDIAN'] }), secret, asGuardian)).toBe('NOT_FOUND');
    }
  });
  test('a closed case', () => {
    expect(opening(caller(), state({ status: 'CLOSED' }), place())).toBe('CASE_CLOSED');
    expect(opening(caller({ roles: ['GUARDIAN'] }), state({ status: 'CLOSED' }), asGuardian)).toBe('CASE_CLOSED');
  });
  test.each<[string, StaffPlace['window'], readonly StaffPlace['window'][], string]>([
    ['before the own window', before, [], 'ACCESS_NOT_YET_OPEN'],
    ['not at its first moment', { from: now, until: days(1) }, [], 'OPEN'],
    ['at its last', { from: days(-1), until: now }, [], 'ACCESS_CLOSED'],
    ['after it', after, [during], 'ACCESS_CLOSED'],
    ['before every meeting', during, [before], 'ACCESS_NOT_YET_OPEN'],
    ['between two meetings, since one is to come', during, [after, before], 'ACCESS_NOT_YET_OPEN'],
    ['after every meeting', during, [after, after], 'ACCESS_CLOSED'],
    ['as a meeting ends', during, [{ from: days(-1), until: now }], 'ACCESS_CLOSED'],
    ['never during one of several', during, [after, during, before], 'OPEN'],
    ['in a window that has no length', during, [{ from: now, until: now }], 'ACCESS_CLOSED'],
  ])('%s', (_what, window, meetingWindows, outcome) => {
    expect(opening(caller(), state({ meetingWindows }), place({ window }))).toBe(outcome);
  });
  test('a guardian never for the hour of a meeting', () => {
    expect(opening(caller({ roles: ['GUARDIAN'] }), state({ meetingWindows: [after] }), asGuardian)).toBe('OPEN');
  });
});

describe('who has read may be asked', () => {
  const asked = (roles: readonly Role[], change: Partial<AccountState> = {}): string | undefined =>
    mayAskAccount(
      caller({ roles }),
      {
        protectedIdentity: false,
        birthDate: '2011-03-10',
        childHasSigned: false,
        noted: null,
        isGuardian: false,
        isChild: false,
        ...change,
      },
      now,
    );
  test('by a guardian, with the role and of this child', () => {
    expect(asked(['GUARDIAN'], { isGuardian: true })).toBe('GUARDIAN');
    expect(asked(['PROFESSIONAL'], { isGuardian: true })).toBeUndefined();
    expect(asked(['GUARDIAN'])).toBeUndefined();
  });
  test('by the child from its fifteenth birthday on', () => {
    expect(asked(['CHILD'], { isChild: true })).toBe('CHILD');
    expect(asked(['CHILD'], { isChild: true, birthDate: '2011-03-11' })).toBeUndefined();
    expect(asked(['GUARDIAN'], { isChild: true })).toBeUndefined();
    expect(asked(['CHILD'])).toBeUndefined();
  });
  test('by a child that has been noted as mature from twelve', () => {
    const noted = { isChild: true, childHasSigned: true };
    expect(asked(['CHILD'], { ...noted, birthDate: '2014-03-10' })).toBe('CHILD');
    expect(asked(['CHILD'], { ...noted, birthDate: '2014-03-11' })).toBeUndefined();
  });
  test('by nobody where an identity is protected', () => {
    const secret = { protectedIdentity: true };
    expect(asked(['GUARDIAN'], { ...secret, isGuardian: true })).toBeUndefined();
    expect(asked(['CHILD'], { ...secret, isChild: true })).toBeUndefined();
  });
});
