// Somebody who works in a team, before and outside of any case.
import { randomUUID } from 'node:crypto';
import { PersonEntity } from '@hlt/coordination/people/person.entity.ts';
import type { TokenWish } from '../../support/identity.ts';
import { organisationNumberOf } from './organisations.ts';
import type { World } from './world.ts';

export interface TeamPersonWish {
  readonly teamId: string | null;
  readonly organisationId: string;
  readonly unitId?: string | null;
  readonly teamRole?: 'COORDINATOR' | 'MEMBER';
  readonly receivesInvitations?: boolean;
}

export interface MadePerson {
  readonly id: string;
  readonly token: TokenWish;
}

export async function makePerson(world: Pick<World, 'coordination'>, wish: TeamPersonWish): Promise<MadePerson> {
  const { teamId, organisationId, unitId = null, teamRole = 'MEMBER', receivesInvitations = false } = wish;
  const id = randomUUID();
  await world.coordination.fork().insert(PersonEntity, {
    ...{ id, subject: `subject-${id}`, givenName: 'Kim', familyName: 'Kollega', profession: 'skolkurator' },
    ...{ teamId, organisationId, unitId, teamRole, receivesInvitations, processAreaId: null },
  });
  const roles = [teamRole === 'COORDINATOR' ? 'COORDINATOR' : 'PROFESSIONAL'] as const;
  const organisationNumber = organisationNumberOf(organisationId);
  // One that the directory has not got is not in the token either.
  return { id, token: { subject: `subject-${id}`, roles, ...(organisationNumber !== '' && { organisationNumber }) } };
}
