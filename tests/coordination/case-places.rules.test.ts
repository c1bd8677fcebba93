// From a suggestion to who is in the case: organisations, seats one by one, and what happens when the child moves (domain rule 21).
import { expect, test } from 'vitest';
import { organisationPlaces, stepsAside, type OrganisationPlace } from '@hlt/coordination/teams/case-places.rules.ts';
import { placesAfter, type PlacedPerson, type PlacesNow } from '@hlt/coordination/teams/changed-places.rules.ts';
import { suggestTeam } from '@hlt/coordination/teams/suggest-team.rules.ts';
import type { ChildPlacement, Seat, TeamDirectory, UnitFact } from '@hlt/coordination/teams/team-facts.ts';

const unit = (id: string, kind: UnitFact['kind'], organisationId: string, inHlt = true): UnitFact => ({
  ...{ id, name: id, kind, organisationId, municipalityCode: '0001', inHlt },
});
const school = unit('school', 'SCHOOL', 'home-skola');
const freeSchool = unit('free', 'SCHOOL', 'fristaende', false);
const north = unit('north-care', 'HEALTH_CENTRE', 'region');
const seat = (sector: Seat['sector'], organisationId: string, unitId: string | null = null): Seat => ({
  ...{ teamId: 'team', sector, organisationId, unitId },
});
const seats = [
  seat('SCHOOL', 'home-skola', 'school'),
  seat('SOCIAL_SERVICES', 'home-social'),
  seat('HEALTHCARE', 'region', 'north-care'),
  seat('HEALTHCARE', 'region', 'south-care'),
];
const directory: TeamDirectory = {
  municipalities: [
    { code: '0001', name: 'Hem' },
    { code: '0002', name: 'Borta' },
  ],
  teams: [{ id: 'team', name: 'HLT-team Hem', municipalityCode: '0001' }],
  organisations: [
    { id: 'home-social', name: 'h', sector: 'SOCIAL_SERVICES', municipalityCode: '0001' },
    { id: 'away-social', name: 'a', sector: 'SOCIAL_SERVICES', municipalityCode: '0002' },
  ],
  units: [school, freeSchool, north],
  seats,
};
const home: ChildPlacement = { school, registeredIn: '0001', listedAt: north, smallChild: false };

const told = (places: readonly OrganisationPlace[]): string[] =>
  places.map(({ organisationId, invited, steppedAside, reason }) =>
    [organisationId, invited && 'invited', steppedAside && 'aside', reason].filter(Boolean).join(' '),
  );

test('of a service with several units only the members of the other units step aside, and the organisation stays', () => {
  const suggestion = suggestTeam(home, directory);
  expect(seats.filter((one) => stepsAside(one, suggestion)).map(({ unitId }) => unitId)).toEqual(['south-care']);
  expect(told(organisationPlaces(suggestion, seats, []))).toEqual(['home-skola', 'home-social', 'region']);
});

test('an organisation whose every seat steps aside is out, unless a coordinator of the case works there', () => {
  const suggestion = suggestTeam({ ...home, school: freeSchool }, directory);
  const out = 'home-skola aside SCHOOL_ELSEWHERE';
  expect(told(organisationPlaces(suggestion, seats, []))).toContain(out);
  const places = told(organisationPlaces(suggestion, seats, ['home-skola']));
  expect(places).not.toContain(out);
  expect(places).toContain('home-skola');
  expect(places).toContain('fristaende invited SCHOOL_OUTSIDE_HLT');
});

test('an organisation whose members step aside stays when another unit of it is the child’s own', () => {
  const southOnly = { ...directory, seats: seats.filter(({ unitId }) => unitId !== 'north-care') };
  const places = organisationPlaces(suggestTeam(home, southOnly), southOnly.seats, []);
  expect(places.find(({ organisationId }) => organisationId === 'region')).toEqual({
    ...{ organisationId: 'region', invited: true, steppedAside: false },
    ...{ reason: 'LISTED_THERE', seatsAside: ['south-care'] },
  });
});

const person = (participantId: string, one: Seat, more: Partial<PlacedPerson> = {}): PlacedPerson => ({
  ...{ participantId, sector: one.sector, organisationId: one.organisationId, unitId: one.unitId },
  ...{ role: 'MEMBER', steppedAside: false },
  ...more,
});
const now: PlacesNow = {
  teamId: 'team',
  participants: [
    person('coordinator', seat('SCHOOL', 'home-skola'), { role: 'COORDINATOR' }),
    person('social', seat('SOCIAL_SERVICES', 'home-social')),
    person('north', seat('HEALTHCARE', 'region', 'north-care')),
    person('south', seat('HEALTHCARE', 'region', 'south-care'), { steppedAside: true }),
    person('guest', seat('SOCIAL_SERVICES', 'wished-social'), { role: 'INVITED' }),
  ],
  organisations: [
    { organisationId: 'home-skola', sector: 'SCHOOL', reason: null },
    { organisationId: 'home-social', sector: 'SOCIAL_SERVICES', reason: null },
    { organisationId: 'wished-social', sector: 'SOCIAL_SERVICES', reason: 'ADDED_BY_TEAM' },
  ],
};

test('nobody leaves while the child stays where it is', () => {
  expect(placesAfter(home, directory, now).leavingIds).toEqual([]);
});

test('a child that moves takes its social services with it; whom the team has added itself stays', () => {
  const { leavingIds, organisations } = placesAfter({ ...home, registeredIn: '0002' }, directory, now);
  expect(leavingIds).toEqual(['social']);
  expect(told(organisations)).toEqual([
    'home-skola',
    'home-social aside REGISTERED_ELSEWHERE',
    'region',
    'away-social invited REGISTERED_THERE',
  ]);
});

test('an organisation that was invited and has sent nobody yet steps aside when it is the child’s no more', () => {
  const invited = { organisationId: 'away-social', sector: 'SOCIAL_SERVICES', reason: 'REGISTERED_THERE' } as const;
  const { organisations } = placesAfter(home, directory, { ...now, organisations: [...now.organisations, invited] });
  expect(told(organisations)).toContain('away-social aside REGISTERED_ELSEWHERE');
});

test('who steps aside is told seat by seat, by the team’s own seats and those who are in the case, each once', () => {
  const asideAt = (organisationId: string, more: Partial<PlacesNow> = {}): readonly string[] | undefined =>
    placesAfter(
      home,
      { ...directory, seats: [...seats, { ...seat('HEALTHCARE', 'region', 'east-care'), teamId: 'another' }] },
      { ...now, ...more },
    ).organisations.find((one) => one.organisationId === organisationId)?.seatsAside;
  expect(asideAt('region')).toEqual(['south-care']);
  const region = { organisationId: 'region', sector: 'HEALTHCARE', reason: null } as const;
  expect(asideAt('region', { organisations: [...now.organisations, region] })).toEqual(['south-care']);
  const away = { organisationId: 'away-social', sector: 'SOCIAL_SERVICES', reason: null } as const;
  const there = { organisations: [...now.organisations, away] };
  expect(asideAt('away-social', there)).toEqual(['-']);
  const coordinator = person('away', seat('SOCIAL_SERVICES', 'away-social'), { role: 'COORDINATOR' });
  expect(asideAt('away-social', { ...there, participants: [...now.participants, coordinator] })).toEqual([]);
});

test('the coordinator stays whatever the child’s school is', () => {
  const { leavingIds, organisations } = placesAfter({ ...home, school: freeSchool }, directory, now);
  expect(leavingIds).toEqual([]);
  expect(told(organisations)).toContain('home-skola');
});
