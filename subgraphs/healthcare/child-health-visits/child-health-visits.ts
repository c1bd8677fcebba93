// Visits to child health care, by the national programme (BVC-besök).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { ChildHealthVisitsEntity } from './child-health-visits.entity.ts';
import { childHealthVisitsIntake } from './child-health-visits.intake.ts';
import { childHealthVisitsMigration } from './child-health-visits.migration.ts';
import { childHealthVisitsReader } from './child-health-visits.reader.ts';
import { ChildHealthVisitsResolver } from './child-health-visits.resolver.ts';
import { ChildHealthVisits } from './child-health-visits.type.ts';

export const childHealthVisits: Concept = {
  file: import.meta.url,
  category: 'CHILD_HEALTH_VISITS',
  entity: ChildHealthVisitsEntity,
  migration: childHealthVisitsMigration,
  reader: childHealthVisitsReader,
  intake: childHealthVisitsIntake,
  type: ChildHealthVisits,
  resolver: ChildHealthVisitsResolver,
};
