// A hold as it is stored, with what the owner documents: why, and who decided it (domain rule 15).
import { defineEntity, p } from '@mikro-orm/core';
import { categories } from './category.ts';

export const HoldEntity = defineEntity({
  name: 'Hold',
  tableName: 'category_hold',
  properties: {
    id: p.uuid().primary(),
    childId: p.uuid(),
    category: p.enum(categories),
    /** Of one item, in the owner's own system; null: the whole category. */
    sourceId: p.string().nullable(),
    reason: p.string(),
    setBy: p.string(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    liftedAt: p.datetime().nullable(),
  },
});
