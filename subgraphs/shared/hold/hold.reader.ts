// A child's holds as own staff see them.
import type { InferEntity } from '@mikro-orm/core';
import type { Category } from '../consent/category.ts';
import { HoldEntity } from '../consent/hold.entity.ts';
import type { OwnerContext } from '../record/guard.ts';
import type { Hold } from './hold.type.ts';

type HoldRow = Omit<InferEntity<typeof HoldEntity>, 'childId' | 'setBy' | 'sourceId' | 'liftedAt'> & {
  readonly sourceId?: string | null | undefined;
  readonly liftedAt?: Date | null | undefined;
};

export function shownHold(row: HoldRow, now: Date): Hold {
  const { id, category, reason, startsAt: from, endsAt: until, sourceId = null, liftedAt = null } = row;
  const inForce = from <= now && now < until && (liftedAt === null || now < liftedAt);
  return { id, category, sourceId, reason, from, until, liftedAt, inForce };
}

/** The newest first. To read them is in the log as well. */
export async function holdsOf(
  { caller, transactionId, desk }: OwnerContext,
  childId: string,
  categories: readonly Category[],
): Promise<Hold[]> {
  const wish = { caller, transactionId, childId, categories, reason: 'LIST_HOLDS' };
  const rows = await desk.staffChange(wish, (em) =>
    em.find(HoldEntity, { childId, category: { $in: [...categories] } }, { orderBy: { startsAt: 'desc', id: 'asc' } }),
  );
  return rows.map((row) => shownHold(row, desk.now()));
}
