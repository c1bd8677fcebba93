// Everybody who could call a mutation, with a token of each: inside a case, outside of it, and elsewhere.
import { randomUUID } from 'node:crypto';
import { PersonEntity } from '@hlt/coordination/people/person.entity.ts';
import type { Action, Actor } from '@hlt/coordination/process/steps.rules.ts';
import type { TokenWish } from '../../support/identity.ts';
import type { MadeCase } from './family.ts';
import { organisationNumberOf } from './organisations.ts';
import { whoMay } from './who-may-table.ts';
import type { World } from './world.ts';

/** Each caller, and all that it is for the table. */
export const callers = {
  coordinator: ['COORDINATOR', 'PROFESSIONAL', 'ANYBODY'],
  participant: ['PARTICIPANT', 'PROFESSIONAL', 'ANYBODY'],
  guardian: ['GUARDIAN', 'ANYBODY'],
  child: ['CHILD', 'ANYBODY'],
  'coordinator of the team': ['TEAM_COORDINATOR', 'PROFESSIONAL', 'ANYBODY'],
  'receiver of invitations': ['RECEIVER', 'PROFESSIONAL', 'ANYBODY'],
  'process leader': ['PROCESS_LEADER', 'ANYBODY'],
  'professional without a place': ['PROFESSIONAL', 'ANYBODY'],
  'coordinator whom the hub does not know': ['ANYBODY'],
  'integrator and operator': ['ANYBODY'],
} as const satisfies Record<string, readonly Actor[]>;
export type CallerName = keyof typeof callers;
export const callerNames = Object.keys(callers) as CallerName[];

export const allowed = (action: Action, name: CallerName): boolean =>
  (whoMay.get(action) ?? []).some((actor) => (callers[name] as readonly Actor[]).includes(actor));
export const namesOf = (action: Action): CallerName[] => callerNames.filter((name) => allowed(action, name));

/** `own`: the case in which those with a place have it. */
export async function makeCallers(world: World, own: MadeCase): Promise<Readonly<Record<CallerName, TokenWish>>> {
  const [coordinator, participant] = own.staff as [TokenWish, TokenWish];
  return {
    coordinator,
    participant,
    guardian: own.guardians[0]!,
    child: { subject: 'subject-child', roles: ['CHILD'], personalIdentityNumber: own.childNumber },
    'coordinator of the team': await person(world, 'umea-skola', 'COORDINATOR', {
      teamId: 'hlt-umea',
      teamRole: 'COORDINATOR',
    }),
    'receiver of invitations': await person(world, 'umea-socialtjanst', 'PROFESSIONAL', { receivesInvitations: true }),
    'process leader': await person(world, 'umea-skola', 'PROCESS_LEADER', { processAreaId: 'lanet' }),
    'professional without a place': await person(world, 'umea-skola', 'PROFESSIONAL', { teamId: 'hlt-umea' }),
    'coordinator whom the hub does not know': { subject: 'subject-unknown', roles: ['COORDINATOR'] },
    'integrator and operator': { subject: 'subject-machine', roles: ['INTEGRATOR', 'OPERATOR'] },
  };
}

/** Another team's coordinator, and who receives the invitations of another organisation. */
export async function makeCallersElsewhere(
  world: World,
): Promise<Readonly<Record<'TEAM_COORDINATOR' | 'RECEIVER', TokenWish>>> {
  return {
    TEAM_COORDINATOR: await person(world, 'vannas-skola', 'COORDINATOR', {
      teamId: 'hlt-vannas',
      teamRole: 'COORDINATOR',
    }),
    RECEIVER: await person(world, 'vannas-socialtjanst', 'PROFESSIONAL', { receivesInvitations: true }),
  };
}

async function person(world: World, organisationId: string, role: string, wish: object = {}): Promise<TokenWish> {
  const id = randomUUID();
  await world.coordination.fork().insert(PersonEntity, {
    ...{ id, subject: `subject-${id}`, givenName: 'Kim', familyName: 'Vem', profession: 'rektor', organisationId },
    ...wish,
  });
  const organisationNumber = organisationNumberOf(organisationId);
  return { subject: `subject-${id}`, roles: [role], organisationNumber };
}
