// A child's waivers as own staff see them.
import type { Category } from '../consent/category.ts';
import type { OwnerContext } from '../record/guard.ts';
import { WaiverEntity } from './waiver.entity.ts';
import type { Waiver } from './waiver.ts';
import type { PersonWaiver } from './waiver.type.ts';

interface WaiverRow extends Omit<PersonWaiver, 'withdrawnAt'> {
  readonly withdrawnAt?: Waiver['withdrawnAt'] | undefined;
}

export const shownWaiver = (row: WaiverRow): PersonWaiver => {
  const { id, personId, categories, purpose, validFrom, validUntil, withdrawnAt = null } = row;
  return { id, personId, categories, purpose, validFrom, validUntil, withdrawnAt };
};

/** Those that are about one of the categories at least, the newest first. To read them is in the log as well. */
export async function waiversOf(
  { caller, transactionId, desk }: OwnerContext,
  childId: string,
  categories: readonly Category[],
): Promise<PersonWaiver[]> {
  const wish = { caller, transactionId, childId, categories, reason: 'LIST_WAIVERS' };
  const rows = await desk.staffChange(wish, (em) =>
    em.find(WaiverEntity, { childId }, { orderBy: { signedAt: 'desc', id: 'asc' } }),
  );
  return rows.filter((row) => row.categories.some((category) => categories.includes(category))).map(shownWaiver);
}
