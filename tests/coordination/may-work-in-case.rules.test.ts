// Who works in a case, as whom and for how long (domain rule 23), without a database.
import { expect, test } from 'vitest';
import { actorOf, mayWorkIn, placeLasts } from '@hlt/coordination/cases/may-work-in-case.rules.ts';
import type { StaffPlace } from '@hlt/coordination/cases/may-open-case.rules.ts';
import { days, now } from '../rules/families.ts';

const place = (change: Partial<StaffPlace> = {}): StaffPlace => ({
  ...{ as: 'STAFF', role: 'MEMBER', organisationId: 'umea-skola', organisationNumber: null, sector: 'SCHOOL' },
  ...{ profession: 'rektor', unitId: null, window: { from: days(-1), until: days(1) }, steppedAside: false },
  ...change,
});
const guardian = { as: 'GUARDIAN', guardianId: 'guardian-1' } as const;
const past = { from: days(-2), until: days(-1) };

test('a guardian acts as one, the coordinator as one, and whoever else has a place as a participant', () => {
  expect(actorOf(guardian)).toBe('GUARDIAN');
  const roles = ['COORDINATOR', 'MEMBER', 'INVITED'] as const;
  expect(roles.map((role) => actorOf(place({ role })))).toEqual(['COORDINATOR', 'PARTICIPANT', 'PARTICIPANT']);
});

test.each<[string, StaffPlace['window'], boolean]>([
  ['before its first moment', { from: new Date(now.getTime() + 1), until: days(1) }, false],
  ['at its first moment', { from: now, until: days(1) }, true],
  ['before its last moment', { from: days(-1), until: new Date(now.getTime() + 1) }, true],
  ['at its last moment', { from: days(-1), until: now }, false],
])('a participant’s place lasts for its window: %s', (_when, window, lasts) => {
  expect(placeLasts(place({ window }), now)).toBe(lasts);
  expect(placeLasts(place({ window, role: 'INVITED' }), now)).toBe(lasts);
});

test('the coordinator’s place and a guardian’s have no window', () => {
  expect(placeLasts(place({ role: 'COORDINATOR', window: past }), now)).toBe(true);
  expect(placeLasts(guardian, now)).toBe(true);
});

test('in a case where an identity is protected nobody works, and in a closed one those whose place lasts', () => {
  const works = (code: 'PROTECTED_IDENTITY' | 'CASE_CLOSED' | null): boolean[] =>
    [place(), place({ role: 'COORDINATOR' }), guardian, place({ window: past })].map((one) =>
      mayWorkIn({ case: { refusal: code === null ? null : { code } }, place: one }, now),
    );
  expect(works(null)).toEqual([true, true, true, false]);
  expect(works('CASE_CLOSED')).toEqual([true, true, true, false]);
  expect(works('PROTECTED_IDENTITY')).toEqual([false, false, false, false]);
});
