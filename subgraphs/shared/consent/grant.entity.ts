// The owner's own copy of a consent grant: its documented waiver. Every version that was delivered is kept as it came.
import { defineEntity, p } from '@mikro-orm/core';
import { purposes, secrecyUnits, type Category } from './category.ts';
import type { ConsentGrant, Recipients, Signer } from './grant.ts';

export const GrantEntity = defineEntity({
  name: 'ConsentGrant',
  tableName: 'consent_grant',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().primary(),
    childId: p.uuid(),
    childPseudonym: p.string(),
    caseId: p.uuid(),
    organisationId: p.string(),
    secrecyUnit: p.enum(secrecyUnits),
    recipients: p.json<Recipients>(),
    categories: p.array<Category>(),
    purpose: p.enum(purposes),
    validFrom: p.datetime(),
    validUntil: p.datetime(),
    signers: p.json<readonly Signer[]>(),
    exception: p.json<ConsentGrant['exception']>().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnCategories: p.array<Category>(),
  },
});
