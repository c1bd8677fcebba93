// Whose id a personal number is, at this owner. The number goes to a function of the database and never comes back.
import type { SqlEntityManager } from '@mikro-orm/sql';
import {
  invalidPersonalNumberSentence,
  isPersonalIdentityNumber,
  isTemporarySchoolId,
} from '@hlt/service/identifiers/personal-identity-number.ts';
import { executeBound } from '../database/bound-statement.ts';
import { HubError } from '../errors.ts';

type NumberFunction = 'find_or_add_child' | 'find_or_add_person' | 'find_child' | 'find_person';

/** Throws {@link HubError} INVALID_PERSONAL_NUMBER; a school's temporary id will do. */
export const findOrAddChild = (em: SqlEntityManager, personalNumber: string): Promise<string> =>
  idOf(em, 'find_or_add_child', personalNumber) as Promise<string>;

/** Null when the owner knows nobody of that number. Throws as {@link findOrAddChild}. */
export const findChild = (em: SqlEntityManager, personalNumber: string): Promise<string | null> =>
  idOf(em, 'find_child', personalNumber);

/** An adult in the text, or a guardian who looks; a temporary id will not do. Throws as {@link findOrAddChild}. */
export const findOrAddPerson = (em: SqlEntityManager, personalNumber: string): Promise<string> =>
  idOf(em, 'find_or_add_person', personalNumber) as Promise<string>;

export const findPerson = (em: SqlEntityManager, personalNumber: string): Promise<string | null> =>
  idOf(em, 'find_person', personalNumber);

async function idOf(em: SqlEntityManager, name: NumberFunction, personalNumber: string): Promise<string | null> {
  const mayBeTemporary = name === 'find_or_add_child' || name === 'find_child';
  if (!isPersonalIdentityNumber(personalNumber) && !(mayBeTemporary && isTemporarySchoolId(personalNumber))) {
    throw new HubError('INVALID_PERSONAL_NUMBER', invalidPersonalNumberSentence);
  }
  const [row] = await executeBound<{ id: string | null }>(em, `select ${name}($1) as id`, [personalNumber]);
  return row?.id ?? null;
}
