// From a demo person to an account of the identity provider and the claims of its access token.
import type { Account, UnknownObject } from 'oidc-provider';
import {
  organisationNumberClaim,
  organisationUnitClaim,
  personalIdentityNumberClaim,
} from '@hlt/service/caller/caller-claims.ts';
import { organisationNumberOf, people, subjectOf, type DemoPerson } from '../people.ts';

const findBySubject = (subject: string): DemoPerson | undefined => people.find(({ key }) => subjectOf(key) === subject);

/** Everyone who can choose themself on the sign-in page: all but the machine. */
export const peopleWhoSignIn: readonly DemoPerson[] = people.filter(({ role }) => role !== 'INTEGRATOR');

export function findAccount(_context: unknown, subject: string): Account | undefined {
  const person = findBySubject(subject);
  return person && { accountId: subject, claims: () => ({ sub: subject, name: person.name }) };
}

/** The claims that the hub reads (Swedish OIDC profile); a claim that does not apply is left out. */
export function accessTokenClaims(subject: string): UnknownObject {
  const person = findBySubject(subject);
  if (person === undefined) return {};
  const organisationNumber = organisationNumberOf(person);
  return {
    roles: [person.role],
    ...(organisationNumber !== null && { [organisationNumberClaim]: organisationNumber }),
    ...(person.unit !== null && { [organisationUnitClaim]: person.unit.name }),
    ...(person.personalIdentityNumber !== null && { [personalIdentityNumberClaim]: person.personalIdentityNumber }),
  };
}
