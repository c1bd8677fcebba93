// A hold: the owner keeps back more than the consent does, a category or one item, with a reason and an end (domain rule 15). It is
// no journal spärr.
import type { Category } from './category.ts';

export interface Hold {
  readonly childId: string;
  readonly category: Category;
  /** The item, by its id in the owner's own system; null: the whole category. */
  readonly sourceId: string | null;
  readonly from: Date;
  readonly until: Date;
  readonly liftedAt: Date | null;
}

export const isHeld = (holds: readonly Hold[], childId: string, category: Category, now: Date): boolean =>
  holds.some((hold) => hold.sourceId === null && counts(hold, childId, category, now));

/** Source ids of the items that are held one by one; each once, in order. */
export function heldItems(holds: readonly Hold[], childId: string, category: Category, now: Date): string[] {
  const held = holds.filter((hold) => counts(hold, childId, category, now)).map(({ sourceId }) => sourceId);
  return [...new Set(held)].filter((sourceId) => sourceId !== null).sort();
}

const counts = (hold: Hold, childId: string, category: Category, now: Date): boolean =>
  hold.childId === childId &&
  hold.category === category &&
  hold.from <= now &&
  now < hold.until &&
  (hold.liftedAt === null || now < hold.liftedAt);
