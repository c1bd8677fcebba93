// Reads the organisation's own copies of one case, with what was withdrawn by any version or at the organisation itself. Inside a
// transaction whose log entry names the child.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { GrantEntity } from '../consent/grant.entity.ts';
import type { Category, SecrecyUnit } from '../consent/category.ts';
import type { ConsentGrant } from '../consent/grant.ts';
import { grantOf } from '../consent/stored-copy.ts';
import { WithdrawalEntity } from '../consent/withdrawal.entity.ts';

interface Withdrawn {
  readonly category: Category | null;
  readonly at: Date;
}

/** The newest version of each, in the order of their beginnings. */
export async function ownConsents(
  em: SqlEntityManager,
  caseId: string,
  units: ReadonlySet<SecrecyUnit>,
): Promise<ConsentGrant[]> {
  const where = { caseId, secrecyUnit: { $in: [...units] } };
  const orderBy = { validFrom: 'asc', id: 'asc', version: 'desc' } as const;
  const versions = (await em.find(GrantEntity, where, { orderBy, disableIdentityMap: true })).map(grantOf);
  const grantId = { $in: [...new Set(versions.map(({ id }) => id))] };
  const withdrawals = await em.find(WithdrawalEntity, { grantId }, { disableIdentityMap: true });
  const newest = versions.filter((one) => !versions.some(({ id, version }) => id === one.id && version > one.version));
  return newest.map((grant) =>
    withAll(grant, [
      ...withdrawals
        .filter((one) => one.grantId === grant.id)
        .map(({ category, withdrawnAt }) => ({ category: category ?? null, at: withdrawnAt })),
      ...versions.filter(({ id }) => id === grant.id).flatMap(ofVersion),
    ]),
  );
}

const ofVersion = ({ withdrawnAt, withdrawnCategories, validFrom }: ConsentGrant): Withdrawn[] => [
  ...(withdrawnAt === null ? [] : [{ category: null, at: withdrawnAt }]),
  ...withdrawnCategories.map((category) => ({ category, at: validFrom })),
];

function withAll(grant: ConsentGrant, withdrawn: readonly Withdrawn[]): ConsentGrant {
  const whole = withdrawn.filter(({ category }) => category === null).map(({ at }) => at.getTime());
  const named = new Set(withdrawn.map(({ category }) => category));
  return {
    ...grant,
    withdrawnAt: whole.length === 0 ? null : new Date(Math.min(...whole)),
    withdrawnCategories: grant.categories.filter((category) => named.has(category)),
  };
}
