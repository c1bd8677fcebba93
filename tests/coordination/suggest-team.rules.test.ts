// Which team meets round a child (domain rule 21): every combination of where it goes, is registered and is listed, with every team.
import { describe, expect, test } from 'vitest';
import { suggestTeam, type SuggestedService, type TeamSuggestion } from '@hlt/coordination/teams/suggest-team.rules.ts';
import type { ChildPlacement, Seat, TeamDirectory, UnitFact } from '@hlt/coordination/teams/team-facts.ts';

const unit = (id: string, kind: UnitFact['kind'], organisationId: string, code: string, inHlt = true): UnitFact => ({
  ...{ id, name: `Enheten ${id}`, kind, organisationId, municipalityCode: code, inHlt },
});
const units = {
  homeSchool: unit('home-school', 'SCHOOL', 'home-skola', '0001'),
  awaySchool: unit('away-school', 'SCHOOL', 'away-skola', '0002'),
  freeSchool: unit('free-school', 'SCHOOL', 'fristaende', '0001', false),
  freeInHlt: unit('free-in-hlt', 'SCHOOL', 'fristaende', '0001'),
  lonelySchool: unit('lonely-school', 'SCHOOL', 'lonely-skola', '0003'),
  homeCare: unit('home-care', 'HEALTH_CENTRE', 'region', '0001'),
  homeBvc: unit('home-bvc', 'CHILD_HEALTH_CENTRE', 'region', '0001'),
  awayCare: unit('away-care', 'HEALTH_CENTRE', 'region', '0002'),
  privateCare: unit('private-care', 'HEALTH_CENTRE', 'vardbolaget', '0001'),
};
const organisation = (id: string, sector: Seat['sector'], municipalityCode: string | null) => ({
  ...{ id, name: id, sector, municipalityCode },
});
/** 0003 has no team; 0004 is not there at all. */
const places = {
  municipalities: ['0001', '0002', '0003'].map((code) => ({ code, name: `Kommun ${code}` })),
  organisations: [
    organisation('home-skola', 'SCHOOL', '0001'),
    organisation('home-social', 'SOCIAL_SERVICES', '0001'),
    organisation('away-skola', 'SCHOOL', '0002'),
    organisation('away-social', 'SOCIAL_SERVICES', '0002'),
    organisation('lonely-skola', 'SCHOOL', '0003'),
    organisation('lonely-social', 'SOCIAL_SERVICES', '0003'),
    organisation('fristaende', 'SCHOOL', null),
    organisation('region', 'HEALTHCARE', null),
    organisation('vardbolaget', 'HEALTHCARE', null),
  ],
  units: Object.values(units),
};
const homeTeam = { id: 'hlt-home', name: 'HLT-team Hem', municipalityCode: '0001' };
const awayTeam = { id: 'hlt-away', name: 'HLT-team Borta', municipalityCode: '0002' };
const secondHomeTeam = { id: 'hlt-home-2', name: 'HLT-team Hem 2', municipalityCode: '0001' };

const seat = (teamId: string, sector: Seat['sector'], organisationId: string, unitId: string | null): Seat => ({
  ...{ teamId, sector, organisationId, unitId },
});
const seatsOf = (teamId: string, name: string): Seat[] => [
  seat(teamId, 'SCHOOL', `${name}-skola`, `${name}-school`),
  seat(teamId, 'SCHOOL', `${name}-skola`, null),
  seat(teamId, 'SOCIAL_SERVICES', `${name}-social`, null),
  seat(teamId, 'HEALTHCARE', 'region', `${name}-care`),
];
const fullSeats = [...seatsOf('hlt-home', 'home'), ...seatsOf('hlt-away', 'away')];
const bvcSeats = [...fullSeats, seat('hlt-home', 'HEALTHCARE', 'region', 'home-bvc')];

const directories: TeamDirectory[] = [
  [],
  [homeTeam],
  [awayTeam],
  [homeTeam, awayTeam],
  [homeTeam, secondHomeTeam],
].flatMap((teams) => [[], fullSeats, bvcSeats].map((seats) => ({ ...places, teams, seats })));
const schools: ChildPlacement['school'][] = [
  'NONE',
  'NOT_IN_DIRECTORY',
  units.homeSchool,
  units.awaySchool,
  units.freeSchool,
  units.freeInHlt,
  units.lonelySchool,
];
const cares: ChildPlacement['listedAt'][] = [
  'UNKNOWN',
  'NOT_IN_DIRECTORY',
  units.homeCare,
  units.awayCare,
  units.privateCare,
];
const placements = schools.flatMap((school) =>
  ['0001', '0002', '0003', '0004', null].flatMap((registeredIn) =>
    cares.flatMap((listedAt) => [true, false].map((smallChild) => ({ school, registeredIn, listedAt, smallChild }))),
  ),
);

interface Combination {
  readonly placement: ChildPlacement;
  readonly directory: TeamDirectory;
  readonly told: TeamSuggestion;
  readonly seats: readonly Seat[];
}
const combinations: Combination[] = directories.flatMap((directory) =>
  placements.map((placement) => {
    const told = suggestTeam(placement, directory);
    return { placement, directory, told, seats: directory.seats.filter(({ teamId }) => teamId === told.teamId) };
  }),
);
const withTeam = combinations.filter(({ told }) => told.teamId !== null);

const key = ({ organisationId, unitId }: { organisationId: string; unitId: string | null }): string =>
  `${organisationId} ${String(unitId)}`;
/** Those of a sector that meet: ordinary seats that stay, and the invited. */
const meeting = (
  { told, seats }: Combination,
  sector: Seat['sector'],
): { organisationId: string; unitId: string | null }[] => {
  const aside = new Set(told.stepAside.map(key));
  return [...seats.filter((one) => !aside.has(key(one))), ...told.invited].filter((one) => one.sector === sector);
};

describe(`in each of ${String(combinations.length)} combinations`, () => {
  test('there is either a team or a SIP meeting straight away, and the reason says which in both languages', () => {
    for (const { told } of combinations) {
      expect(told.straightToSip).toBe(told.teamId === null);
      expect(told.reason.message.includes('SIP-möte direkt')).toBe(told.straightToSip);
      expect(told.reason.messageEnglish.includes('SIP meeting straight away')).toBe(told.straightToSip);
    }
  });

  test('the team is that of the school’s municipality when it has one, else that of the registration', () => {
    for (const { told, placement, directory } of withTeam) {
      const teamsIn = (code: string | null): string[] =>
        directory.teams.filter(({ municipalityCode }) => municipalityCode === code).map(({ id }) => id);
      const atSchool = typeof placement.school === 'object' ? teamsIn(placement.school.municipalityCode) : [];
      const expected = atSchool.length > 0 ? atSchool : teamsIn(placement.registeredIn);
      expect([told.teamId, ...told.otherTeamIds]).toEqual(expected);
    }
  });

  test('it goes straight to SIP only when no team is there or one of the child’s own services cannot be reached', () => {
    for (const { told, placement, directory } of combinations) {
      const { school, registeredIn, listedAt } = placement;
      const codes = [typeof school === 'object' ? school.municipalityCode : null, registeredIn];
      const reachable =
        ['0001', '0002', '0003'].includes(registeredIn ?? '') &&
        school !== 'NOT_IN_DIRECTORY' &&
        listedAt !== 'NOT_IN_DIRECTORY' &&
        directory.teams.some(({ municipalityCode }) => codes.includes(municipalityCode));
      expect(told.straightToSip).toBe(!reachable);
    }
  });

  test('the social services that meet are those of the registration and no others', () => {
    const own: Record<string, string> = { '0001': 'home-social', '0002': 'away-social', '0003': 'lonely-social' };
    for (const one of withTeam)
      expect(meeting(one, 'SOCIAL_SERVICES').map(({ organisationId }) => organisationId)).toEqual([
        own[one.placement.registeredIn ?? ''],
      ]);
  });

  test('the healthcare that meets is the unit where the child is listed, a small child’s BVC in place of it', () => {
    for (const one of withTeam) {
      const { listedAt, smallChild } = one.placement;
      if (typeof listedAt !== 'object') continue;
      const expected = smallChild && listedAt === units.homeCare ? units.homeBvc : listedAt;
      expect(meeting(one, 'HEALTHCARE').map(key)).toEqual([`${expected.organisationId} ${expected.id}`]);
    }
  });

  test('a school outside HLT meets alone: the team’s school members have stepped aside', () => {
    for (const one of withTeam.filter(({ placement }) => placement.school === units.freeSchool))
      expect(meeting(one, 'SCHOOL').map(key)).toEqual(['fristaende free-school']);
  });

  test('the child’s school is at the meeting, and nobody steps aside for a school in HLT', () => {
    for (const one of withTeam) {
      const { school } = one.placement;
      if (typeof school !== 'object') continue;
      expect(meeting(one, 'SCHOOL').map(({ organisationId }) => organisationId)).toContain(school.organisationId);
      const hasTeam = one.directory.teams.some(({ municipalityCode }) => municipalityCode === school.municipalityCode);
      if (school.inHlt && hasTeam) expect(one.told.stepAside.map(({ sector }) => sector)).not.toContain('SCHOOL');
    }
  });

  test('whoever is invited or steps aside is in the directory, and for a service that the child has', () => {
    const known = new Set(places.organisations.map(({ id, sector }) => `${id} ${sector}`));
    const wrong = combinations.flatMap(({ told, placement: { school, listedAt } }) =>
      [...told.invited, ...told.stepAside].filter(
        ({ organisationId, sector }) =>
          !known.has(`${organisationId} ${sector}`) ||
          (sector === 'SCHOOL' && typeof school !== 'object') ||
          (sector === 'HEALTHCARE' && typeof listedAt !== 'object'),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('nobody is both invited and an ordinary member, and only ordinary members step aside', () => {
    for (const { told, seats } of combinations) {
      const ordinary = new Set(seats.map(key));
      expect(told.invited.map(key).filter((one) => ordinary.has(one))).toEqual([]);
      expect(told.stepAside.map(key).filter((one) => !ordinary.has(one))).toEqual([]);
      expect(new Set(told.invited.map(key)).size).toBe(told.invited.length);
    }
  });

  test('every reason is a sentence in both languages, without codes and with every place named', () => {
    const reasons = combinations.flatMap(({ told }) => [
      told.reason,
      ...[...told.invited, ...told.stepAside].map(({ reason }: SuggestedService) => reason),
    ]);
    for (const text of new Set(reasons.flatMap(({ message, messageEnglish }) => [message, messageEnglish]))) {
      expect(text).toMatch(/^[A-ZÅÄÖ][^_]{20,}\.$/);
      expect(text).not.toMatch(/ {2}| [,.]|undefined/);
    }
  });
});

describe('where there is a choice', () => {
  const directory = { ...places, teams: [homeTeam, awayTeam, secondHomeTeam], seats: fullSeats };
  const child = { registeredIn: '0001', listedAt: 'UNKNOWN', smallChild: false } as const;
  const chosen = (school: ChildPlacement['school'], preferred?: string): unknown[] => {
    const { teamId, otherTeamIds, reason } = suggestTeam({ ...child, school }, directory, preferred);
    return [teamId, otherTeamIds, reason.code];
  };

  test('the team that asks is chosen when it is one of the right municipality, else the first one', () => {
    expect(chosen(units.homeSchool)).toEqual(['hlt-home', ['hlt-home-2'], 'SCHOOL_THERE']);
    expect(chosen(units.homeSchool, 'hlt-home-2')).toEqual(['hlt-home-2', ['hlt-home'], 'SCHOOL_THERE']);
    expect(chosen(units.homeSchool, 'hlt-away')).toEqual(['hlt-home', ['hlt-home-2'], 'SCHOOL_THERE']);
  });

  test('the reason tells a child without a school from one whose school has no team', () => {
    expect(chosen('NONE')).toEqual(['hlt-home', ['hlt-home-2'], 'NO_SCHOOL']);
    expect(chosen(units.lonelySchool)).toEqual(['hlt-home', ['hlt-home-2'], 'HOME_TEAM_FOR_SCHOOL']);
    const { invited, stepAside } = suggestTeam({ ...child, school: units.lonelySchool }, directory);
    expect(invited.map(key)).toEqual(['lonely-skola lonely-school']);
    expect(stepAside.map(key)).toEqual(['home-skola home-school', 'home-skola null']);
  });
});

test('a child who goes to school in another municipality meets the team there, with the social services of its own', () => {
  const told = suggestTeam(
    { school: units.awaySchool, registeredIn: '0001', listedAt: units.homeCare, smallChild: false },
    { ...places, teams: [homeTeam, awayTeam], seats: fullSeats },
  );
  expect(told.teamId).toBe('hlt-away');
  expect(told.reason.message).toBe('Barnet går i förskola eller skola i Kommun 0002. Då är det teamet där som möts.');
  expect(told.invited.map(({ organisationId, reason }) => `${organisationId} ${reason.code}`)).toEqual([
    'home-social REGISTERED_THERE',
    'region LISTED_THERE',
  ]);
  expect(
    told.stepAside.map(({ organisationId, unitId, reason }) => `${organisationId} ${String(unitId)} ${reason.code}`),
  ).toEqual(['away-social null REGISTERED_ELSEWHERE', 'region away-care LISTED_ELSEWHERE']);
});
