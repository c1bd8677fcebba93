// Keeps a delivered grant as the owner's own waiver, or refuses it whole: one transaction, one delivery of a grant at a time.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { findOrAddChild } from '../child/find-or-add.ts';
import type { ConsentGrant } from '../consent/grant.ts';
import { GrantEntity } from '../consent/grant.entity.ts';
import type { GrantReference } from '../consent/receipt.ts';
import { nameGrants } from '../consent/name-grants.ts';
import { storeGrant } from '../consent/store-grant.ts';
import { grantOf } from '../consent/stored-copy.ts';
import { faultOf, type Examiner, type GrantFault } from './examine-grant.rules.ts';
import { conflictWith, type GrantConflict } from './grant-conflict.rules.ts';
import type { GrantMessageClaims } from './grant-message.ts';

/** Nothing was stored. `fault` is for the operator's log. */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';
  readonly fault: GrantFault | GrantConflict;

  constructor(fault: GrantFault | GrantConflict) {
    super(`A delivered grant was refused: ${fault}.`);
    this.fault = fault;
  }
}

/** The version that is kept from now on, which may be newer than the delivered one. Throws {@link GrantRefused}. */
export async function receiveGrant(
  em: SqlEntityManager,
  { grant, personalIdentityNumber }: Pick<GrantMessageClaims, 'grant' | 'personalIdentityNumber'>,
  examiner: Examiner,
): Promise<GrantReference> {
  const fault = faultOf(grant, personalIdentityNumber, examiner);
  if (fault !== undefined) throw new GrantRefused(fault);
  return em.transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [grant.id]);
    const kept = await keptVersions(tx, grant.id);
    const delivered = { ...grant, childId: await findOrAddChild(tx, personalIdentityNumber) };
    const conflict = conflictWith(delivered, kept);
    if (conflict !== undefined) throw new GrantRefused(conflict);
    if (!kept.some(({ version }) => version === grant.version))
      await storeGrant(tx, examiner.organisationId, delivered);
    return { id: grant.id, version: Math.max(grant.version, ...kept.map(({ version }) => version)) };
  });
}

async function keptVersions(tx: SqlEntityManager, id: string): Promise<ConsentGrant[]> {
  await nameGrants(tx, [id]);
  const rows = await tx.find(GrantEntity, { id }, { disableIdentityMap: true });
  return rows.map(grantOf);
}
