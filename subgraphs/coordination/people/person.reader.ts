// Reads the professionals that a request names, and who the caller is.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { oneRow, type One } from '../row-loader.ts';
import { PersonEntity, type PersonRow } from './person.entity.ts';

export interface People {
  readonly byId: One<PersonRow>;
  readonly bySubject: One<PersonRow>;
}

export const people = (em: SqlEntityManager): People => ({
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
export async function findGuardianName(em: SqlEntityManager, caller: Caller): Promise<string | null> {
  const { roles, personalIdentityNumber } = caller;
  if (!roles.includes('GUARDIAN') || personalIdentityNumber === null) return null;
  const named = `select given_name || ' ' || family_name as name from guardian where personal_identity_number = $1 limit 1`;
  const [guardian] = await executeBound<{ name: string }>(em, named, [personalIdentityNumber]);
  return guardian?.name ?? null;
}
