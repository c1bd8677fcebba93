// Reads the grants of the cases that a request asks for: two statements, however many cases, grants and signers.
import type { EntityManager } from '@mikro-orm/core';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { grouped, manyRows, type Many } from '../row-loader.ts';
import { ConsentGrantEntity, ConsentSignerEntity } from './consent.entity.ts';
import { toConsentGrant } from './stored-grant.ts';

/** All grants of a case, withdrawn and expired ones too. */
export const grantsOfCases = (em: EntityManager, pseudonymSecret: string): Many<ConsentGrant> =>
  manyRows(
    (caseIds) => readGrants(em, { caseId: { $in: [...caseIds] } }, pseudonymSecret),
    ({ caseId }) => caseId,
  );

export async function readGrants(
  em: EntityManager,
  where: { caseId: { $in: string[] } } | { organisationId: string } | { id: { $in: string[] } },
  pseudonymSecret: string,
): Promise<ConsentGrant[]> {
  const rows = await em.find(ConsentGrantEntity, where, { orderBy: { id: 'asc' } });
  const signers = await em.find(
    ConsentSignerEntity,
    { grantId: { $in: rows.map(({ id }) => id) } },
    { orderBy: { id: 'asc' } },
  );
  const signersOf = grouped(signers, ({ grantId }) => grantId);
  return rows.map((row) => toConsentGrant(row, signersOf.get(row.id) ?? [], pseudonymSecret));
}
