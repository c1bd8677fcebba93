// Coordination's own record behind each receipt (`decision_ref`): who asked, about which case, for which categories. Never content.
import { defineEntity, p } from '@mikro-orm/core';
import type { Category } from '@hlt/shared/consent/category.ts';

export const ReleaseDecisionEntity = defineEntity({
  name: 'ReleaseDecision',
  tableName: 'release_decision',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    organisationId: p.string(),
    callerSubject: p.string(),
    callerOrganisationId: p.string().nullable(),
    categories: p.array<Category>(),
    usedFor: p.enum(['VIEW', 'PREVIEW', 'ACCOUNT']),
    transaction: p.uuid(),
    kid: p.string(),
    decidedAt: p.datetime(),
  },
});
