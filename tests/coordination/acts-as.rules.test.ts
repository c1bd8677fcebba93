// Who acts outside of a case: what the token says and what the hub knows of the person, both.
import { describe, expect, it } from 'vitest';
import { actorsOutside, actsAs, type ActorOutside, type KnownPerson } from '@hlt/coordination/people/acts-as.rules.ts';
import type { Role } from '@hlt/service/caller/caller.ts';

const umea = '2120002627';
const region = '2321000222';
const nobody: KnownPerson = { teamId: null, teamRole: 'MEMBER', receivesInvitations: false, processAreaId: null };
const everything: KnownPerson = {
  ...{ teamId: 'hlt-umea', teamRole: 'COORDINATOR', receivesInvitations: true, processAreaId: 'umea-kommun' },
};
const all = (roles: Role[], person: KnownPerson, organisationNumber: string | null = umea): ActorOutside[] =>
  actorsOutside.filter((actor) => actsAs(actor, { roles, organisationNumber }, person, umea));

describe('a person acts', () => {
  it.each([
    [['COORDINATOR'], ['TEAM_COORDINATOR', 'PROFESSIONAL', 'RECEIVER']],
    [['PROFESSIONAL'], ['PROFESSIONAL', 'RECEIVER']],
    [['PROCESS_LEADER'], ['PROCESS_LEADER']],
    [['GUARDIAN', 'CHILD', 'INTEGRATOR', 'OPERATOR'], []],
    [[], []],
  ] as const)('with the roles %j as %j at most', (roles, expected) => {
    expect(all([...roles], everything)).toEqual(expected);
  });

  it('as a professional alone, whatever the token says, when the hub knows nothing more', () => {
    expect(all(['COORDINATOR', 'PROFESSIONAL', 'PROCESS_LEADER'], nobody)).toEqual(['PROFESSIONAL']);
    expect(all(['COORDINATOR'], { ...everything, teamId: null })).not.toContain('TEAM_COORDINATOR');
    expect(all(['COORDINATOR'], { ...everything, teamRole: 'MEMBER' })).not.toContain('TEAM_COORDINATOR');
  });

  it('as nobody with another employer’s token, and as before where one of the two is not known', () => {
    expect(all(['COORDINATOR', 'PROCESS_LEADER'], everything, region)).toEqual([]);
    expect(all(['PROCESS_LEADER'], everything, null)).toEqual(['PROCESS_LEADER']);
    const caller = { roles: ['PROFESSIONAL' as const], organisationNumber: region };
    expect(actsAs('PROFESSIONAL', caller, everything, null)).toBe(true);
  });
});
