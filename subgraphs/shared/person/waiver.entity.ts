// A waiver as it is stored, with what the owner documents: how and when it was signed, and who registered it (domain rule 12).
import { defineEntity, p } from '@mikro-orm/core';
import { purposes, type Category } from '../consent/category.ts';
import type { Waiver } from './waiver.ts';

export const WaiverEntity = defineEntity({
  name: 'PersonWaiver',
  tableName: 'person_waiver',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    childId: p.uuid(),
    categories: p.array<Category>(),
    recipients: p.json<Waiver['recipients']>(),
    purpose: p.enum(purposes),
    validFrom: p.datetime(),
    validUntil: p.datetime(),
    method: p.enum(['ELECTRONIC', 'PAPER'] as const),
    signedAt: p.datetime(),
    registeredBy: p.string(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalRegisteredBy: p.string().nullable(),
  },
});
