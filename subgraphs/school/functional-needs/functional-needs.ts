// What the child needs in daily life, by area of ICF and without diagnosis (funktion).
import { FunctionalNeedsEntity } from '@hlt/shared/health-categories/functional-needs/functional-needs.entity.ts';
import { functionalNeedsIntake } from '@hlt/shared/health-categories/functional-needs/functional-needs.intake.ts';
import { functionalNeedsMigration } from '@hlt/shared/health-categories/functional-needs/functional-needs.migration.ts';
import { functionalNeedsReader } from '@hlt/shared/health-categories/functional-needs/functional-needs.reader.ts';
import { FunctionalNeeds } from '@hlt/shared/health-categories/functional-needs/functional-needs.type.ts';
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { FunctionalNeedsResolver } from './functional-needs.resolver.ts';

export const functionalNeeds: Concept = {
  file: import.meta.url,
  category: 'FUNCTIONAL_NEEDS',
  entity: FunctionalNeedsEntity,
  migration: functionalNeedsMigration,
  reader: functionalNeedsReader,
  intake: functionalNeedsIntake,
  type: FunctionalNeeds,
  resolver: FunctionalNeedsResolver,
};
