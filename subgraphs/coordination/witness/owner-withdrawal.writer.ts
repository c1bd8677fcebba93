// Applies withdrawals that were made to an owner, each once by its id, as a new version of the grant (domain rule 13).
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { ConsentGrantEntity, ConsentWithdrawalEntity, type ConsentGrantRow } from '../consents/consent.entity.ts';
import type { Outbox } from '../delivery/outbox.ts';
import type { StatedWithdrawal } from '@hlt/shared/statement/statement-message.ts';
import type { OpenedStatement } from './owner-statement.ts';

export interface RefusedWithdrawal {
  readonly withdrawalId: string;
  readonly fault: 'UNKNOWN_GRANT' | 'FOREIGN_GRANT' | 'CATEGORY_NOT_IN_GRANT';
}

/** An owner can withdraw from its own grants only; what is refused changes nothing and is told. */
export async function applyWithdrawals(
  tx: SqlEntityManager,
  outbox: Outbox,
  { organisationId, withdrawals }: OpenedStatement,
  now: Date,
): Promise<RefusedWithdrawal[]> {
  const known = await tx.find(
    ConsentWithdrawalEntity,
    { id: { $in: withdrawals.map(({ id }) => id) } },
    { fields: ['id'] },
  );
  const fresh = withdrawals.filter((one) => !known.some(({ id }) => id === one.id));
  if (fresh.length === 0) return [];
  const grants = await tx.find(
    ConsentGrantEntity,
    { id: { $in: [...new Set(fresh.map(({ grantId }) => grantId))] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const refused: RefusedWithdrawal[] = [];
  const changed = new Set<ConsentGrantRow>();
  const applied = new Set<string>();
  for (const withdrawal of fresh) {
    if (applied.has(withdrawal.id)) continue;
    const grant = grants.find(({ id }) => id === withdrawal.grantId);
    const fault = faultOf(withdrawal, grant, organisationId);
    if (grant === undefined || fault !== undefined) {
      refused.push({ withdrawalId: withdrawal.id, fault: fault ?? 'UNKNOWN_GRANT' });
      continue;
    }
    applied.add(withdrawal.id);
    const told = new Date(withdrawal.withdrawnAt);
    const withdrawnAt = told < now ? told : now;
    if (withdraw(grant, withdrawal, withdrawnAt)) changed.add(grant);
    tx.create(ConsentWithdrawalEntity, {
      id: withdrawal.id,
      grantId: grant.id,
      signerId: null,
      organisationId,
      categories: withdrawal.category === null ? [] : [withdrawal.category],
      withdrawnAt,
      registrarId: null,
    });
  }
  for (const grant of changed) grant.version += 1;
  await tx.flush();
  await outbox.enqueue(tx, [...changed]);
  return refused;
}

function faultOf(
  { category }: StatedWithdrawal,
  grant: ConsentGrantRow | undefined,
  organisationId: string,
): RefusedWithdrawal['fault'] | undefined {
  if (grant === undefined) return 'UNKNOWN_GRANT';
  if (grant.organisationId !== organisationId) return 'FOREIGN_GRANT';
  return category !== null && !grant.categories.includes(category) ? 'CATEGORY_NOT_IN_GRANT' : undefined;
}

/** Whether it changes anything. */
function withdraw(grant: ConsentGrantRow, { category }: StatedWithdrawal, at: Date): boolean {
  if (grant.withdrawnAt) return false;
  if (category === null) grant.withdrawnAt = at;
  else if (grant.withdrawnCategories.includes(category)) return false;
  else grant.withdrawnCategories = [...grant.withdrawnCategories, category];
  return true;
}
