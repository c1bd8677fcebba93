// Keeps a delivered grant. Every version is a row of its own and the newest is read, so a grant that comes twice, late or out of
// order changes nothing that a newer one said (attack 7).
import type { EntityManager } from '@mikro-orm/sql';
import type { ConsentGrant } from './grant.ts';
import { GrantEntity } from './grant.entity.ts';
import { nameGrants } from './name-grants.ts';

export class ForeignGrant extends Error {
  constructor(grant: ConsentGrant, organisationId: string) {
    super(`A grant for ${grant.organisationId} was delivered to ${organisationId}. Nothing is stored.`);
    this.name = 'ForeignGrant';
  }
}

export async function storeGrant(em: EntityManager, organisationId: string, grant: ConsentGrant): Promise<void> {
  if (grant.organisationId !== organisationId) throw new ForeignGrant(grant, organisationId);
  const row = {
    ...grant,
    categories: [...grant.categories],
    withdrawnCategories: [...grant.withdrawnCategories],
  };
  // Within the caller's transaction, if there is one.
  await em.fork({ keepTransactionContext: true }).transactional(async (own) => {
    await nameGrants(own, [grant.id]);
    await own.upsert(GrantEntity, row, { onConflictFields: ['id', 'version'], onConflictAction: 'ignore' });
  });
}
