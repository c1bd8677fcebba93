// Reads the professionals that a request names, and who the caller is.
import type { EntityManager } from '@mikro-orm/core';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { GuardianEntity } from '../cases/child.entity.ts';
import { oneRow, type One } from '../row-loader.ts';
import { PersonEntity, type PersonRow } from './person.entity.ts';

export interface People {
  readonly byId: One<PersonRow>;
  readonly bySubject: One<PersonRow>;
}

export const people = (em: EntityManager): People => ({
  byId: oneRow(
    (ids) => em.find(PersonEntity, { id: { $in: [...ids] } }),
    ({ id }) => id,
  ),
  bySubject: oneRow(
    (subjects) => em.find(PersonEntity, { subject: { $in: [...subjects] } }),
    ({ subject }) => subject,
  ),
});

/** A guardian's name, by the number in the token; none for all others. */
export async function findGuardianName(em: EntityManager, caller: Caller): Promise<string | null> {
  const { roles, personalIdentityNumber } = caller;
  if (!roles.includes('GUARDIAN') || personalIdentityNumber === null) return null;
  const guardian = await em.findOne(GuardianEntity, { personalIdentityNumber });
  return guardian && `${guardian.givenName} ${guardian.familyName}`;
}
