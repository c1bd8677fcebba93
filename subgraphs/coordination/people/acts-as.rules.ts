// As what somebody acts outside of a case: the role in the token and what the hub knows of the person, both (domain rule 23).
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Actor } from '../process/steps.rules.ts';

export interface KnownPerson {
  readonly teamId?: string | null | undefined;
  readonly teamRole: 'COORDINATOR' | 'MEMBER';
  readonly receivesInvitations: boolean;
  readonly processAreaId?: string | null | undefined;
}

export type ActorOutside = Extract<Actor, 'TEAM_COORDINATOR' | 'PROFESSIONAL' | 'RECEIVER' | 'PROCESS_LEADER'>;
export const actorsOutside = ['TEAM_COORDINATOR', 'PROFESSIONAL', 'RECEIVER', 'PROCESS_LEADER'] as const;

/** `employer`: the organisation number of the person's organisation, ten digits; null when the directory has not got it. */
export function actsAs(
  actor: ActorOutside,
  { roles, organisationNumber }: Pick<Caller, 'roles' | 'organisationNumber'>,
  person: KnownPerson,
  employer: string | null,
): boolean {
  // The token names another employer: the person has moved on.
  if (organisationNumber !== null && employer !== null && organisationNumber !== employer) return false;
  const works = roles.includes('PROFESSIONAL') || roles.includes('COORDINATOR');
  switch (actor) {
    case 'TEAM_COORDINATOR':
      return roles.includes('COORDINATOR') && person.teamRole === 'COORDINATOR' && person.teamId != null;
    case 'PROFESSIONAL':
      return works;
    case 'RECEIVER':
      return works && person.receivesInvitations;
    case 'PROCESS_LEADER':
      return roles.includes('PROCESS_LEADER') && person.processAreaId != null;
  }
}
