// The pure rules of coordination: opening a case, and a child's age.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn } from '@hlt/coordination/cases/age.rules.ts';
import { refusalFor } from '@hlt/coordination/cases/case-refusal.ts';
import { caseKinds, caseRoles, caseStatuses } from '@hlt/coordination/cases/case-words.ts';
import {
  mayOpenCase,
  refusalCodes,
  type CaseState,
  type Place,
  type StaffPlace,
} from '@hlt/coordination/cases/may-open-case.rules.ts';
import { roles, type Caller } from '@hlt/service/caller/caller.ts';
import { sectors } from '@hlt/shared/consent/category.ts';

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
const window = fc.record({ from: moment, until: moment });
const callers: fc.Arbitrary<Caller> = fc.record({
  subject: fc.constant('someone'),
  issuer: fc.constant('https://id.example'),
  roles: fc.subarray([...roles]),
  organisationNumber: fc.constantFrom(null, '2120002627', '2120002841'),
  organisationUnit: fc.constant(null),
  personalIdentityNumber: fc.constant(null),
  expiresAt: moment,
});
const states: fc.Arbitrary<CaseState> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...caseKinds),
  status: fc.constantFrom(...caseStatuses),
  protectedIdentity: fc.boolean(),
  meetingWindows: fc.array(window, { maxLength: 3 }),
});
const staffPlaces: fc.Arbitrary<StaffPlace> = fc.record({
  as: fc.constant('STAFF' as const),
  role: fc.constantFrom(...caseRoles),
  organisationId: fc.constant('umea-skola'),
  organisationNumber: fc.constantFrom(null, '2120002627'),
  sector: fc.constantFrom(...sectors),
  profession: fc.constant('rektor'),
  unitId: fc.constant(null),
  window,
  steppedAside: fc.boolean(),
});
const guardianPlaces: fc.Arbitrary<Place> = fc.record({ as: fc.constant('GUARDIAN' as const), guardianId: fc.uuid() });
const places = fc.array(fc.oneof(staffPlaces, guardianPlaces), { maxLength: 2 });

const open = { from: new Date('2026-03-01'), until: new Date('2026-04-01') };
const isWithin = ({ from, until }: { from: Date; until: Date }, now: Date): boolean => now >= from && now < until;

describe('opening a case', () => {
  it('needs a place: without one it is never there', () => {
    fc.assert(
      fc.property(
        callers,
        states,
        moment,
        (caller, state, now) => mayOpenCase(caller, state, [], now).outcome === 'NOT_FOUND',
      ),
    );
  });

  it('needs everything at once: role, place, window, an open case and no protected identity', () => {
    fc.assert(
      fc.property(callers, states, places, moment, (caller, state, all, now) => {
        const opening = mayOpenCase(caller, state, all, now);
        if (opening.outcome !== 'OPEN') return;
        const { place } = opening;
        expect(state.status).toBe('OPEN');
        expect(state.protectedIdentity || state.kind === 'PROTECTED').toBe(false);
        if (place.as === 'GUARDIAN') {
          expect(caller.roles).toContain('GUARDIAN');
          return;
        }
        expect(place.steppedAside).toBe(false);
        expect(caller.roles.some((role) => role === 'COORDINATOR' || role === 'PROFESSIONAL')).toBe(true);
        expect(isWithin(place.window, now)).toBe(true);
        expect(state.meetingWindows.length === 0 || state.meetingWindows.some((one) => isWithin(one, now))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never refuses anybody a case without a place in it: a refusal is for those who know', () => {
    fc.assert(
      fc.property(callers, states, places, moment, (caller, state, all, now) => {
        const opening = mayOpenCase(caller, state, all, now);
        if (opening.outcome !== 'REFUSED') return;
        expect(all.some((place) => place.as === 'GUARDIAN' || !place.steppedAside)).toBe(true);
        if (opening.code === 'PROTECTED_IDENTITY') expect(all.some((place) => place.as === 'STAFF')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts the first moment of a window and not the last', () => {
    const caller = { roles: ['PROFESSIONAL'], organisationNumber: null } as unknown as Caller;
    const state: CaseState = {
      id: 'x',
      kind: 'IDENTIFIED',
      status: 'OPEN',
      protectedIdentity: false,
      meetingWindows: [open],
    };
    const place = {
      as: 'STAFF',
      role: 'MEMBER',
      organisationNumber: null,
      steppedAside: false,
      window: { from: new Date('2026-01-01'), until: new Date('2027-01-01') },
    } as StaffPlace;
    const at = (now: Date): string => {
      const opening = mayOpenCase(caller, state, [place], now);
      return opening.outcome === 'REFUSED' ? opening.code : opening.outcome;
    };
    expect([at(new Date(open.from.getTime() - 1)), at(open.from)]).toEqual(['ACCESS_NOT_YET_OPEN', 'OPEN']);
    expect([at(new Date(open.until.getTime() - 1)), at(open.until)]).toEqual(['OPEN', 'ACCESS_CLOSED']);
  });
});

describe('a refusal in words', () => {
  it.each(refusalCodes)(
    '%s says what to do in both languages, and only protected identity has a manual route',
    (code) => {
      const { message, messageEnglish, manualRoute } = refusalFor(code);
      expect(message.length).toBeGreaterThan(30);
      expect(messageEnglish.length).toBeGreaterThan(30);
      expect(manualRoute !== null).toBe(code === 'PROTECTED_IDENTITY');
    },
  );
});

describe('a child’s age', () => {
  it.each([
    ['2016-03-14', '2026-03-13', 9],
    ['2016-03-14', '2026-03-14', 10],
    ['2016-05-01', '2026-03-14', 9],
    ['2016-03-14', '2026-05-01', 10],
    ['2016-02-29', '2025-02-28', 8],
    ['2016-02-29', '2025-03-01', 9],
    ['2026-01-01', '2026-01-01', 0],
  ])('born %s is on %s %i years', (born, today, age) => {
    expect(ageOn(born, new Date(`${today}T12:00:00Z`))).toBe(age);
  });
});
