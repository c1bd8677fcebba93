// What an owner has acknowledged of each grant, and how delivery goes. No personal data, and nothing that an owner wrote.
import { defineEntity, p } from '@mikro-orm/core';
import { deliveryFaults } from './delivery.rules.ts';

export const GrantDeliveryEntity = defineEntity({
  name: 'GrantDelivery',
  tableName: 'grant_delivery',
  properties: {
    grantId: p.uuid().primary(),
    acknowledgedVersion: p.integer().nullable(),
    acknowledgedAt: p.datetime().nullable(),
    /** Failed ones since the last acknowledgement. */
    attempts: p.integer(),
    lastAttemptAt: p.datetime().nullable(),
    lastFault: p.enum(deliveryFaults).nullable(),
    nextAttemptAt: p.datetime().nullable(),
  },
});
