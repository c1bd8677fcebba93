// A withdrawal that was made to the owner itself; it counts at once, whatever coordination knows (domain rule 13).
import { defineEntity, p } from '@mikro-orm/core';
import { categories } from './category.ts';

export const WithdrawalEntity = defineEntity({
  name: 'ConsentWithdrawal',
  tableName: 'consent_withdrawal',
  properties: {
    id: p.uuid().primary(),
    grantId: p.uuid(),
    /** Null: the whole grant. */
    category: p.enum(categories).nullable(),
    withdrawnBy: p.string(),
    withdrawnAt: p.datetime(),
  },
});
