// A hold: the owner keeps back more than the consent does, with a reason and an end (domain rule 15). It is no journal spärr.
import type { Category } from './category.ts';

export interface CategoryHold {
  readonly childId: string;
  readonly category: Category;
  readonly from: Date;
  readonly until: Date;
  readonly liftedAt: Date | null;
}

export const isHeld = (holds: readonly CategoryHold[], childId: string, category: Category, now: Date): boolean =>
  holds.some(
    (hold) =>
      hold.childId === childId &&
      hold.category === category &&
      hold.from <= now &&
      now < hold.until &&
      (hold.liftedAt === null || now < hold.liftedAt),
  );
