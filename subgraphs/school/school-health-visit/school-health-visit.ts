// Health visits to the school nurse or doctor, EMI’s own to release (hälsobesök; Skollagen 2:27).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { SchoolHealthVisitEntity } from './school-health-visit.entity.ts';
import { schoolHealthVisitIntake } from './school-health-visit.intake.ts';
import { schoolHealthVisitMigration } from './school-health-visit.migration.ts';
import { schoolHealthVisitReader } from './school-health-visit.reader.ts';
import { SchoolHealthVisitResolver } from './school-health-visit.resolver.ts';
import { SchoolHealthVisit } from './school-health-visit.type.ts';

export const schoolHealthVisit: Concept = {
  file: import.meta.url,
  category: 'SCHOOL_HEALTH_VISIT',
  entity: SchoolHealthVisitEntity,
  migration: schoolHealthVisitMigration,
  reader: schoolHealthVisitReader,
  intake: schoolHealthVisitIntake,
  type: SchoolHealthVisit,
  resolver: SchoolHealthVisitResolver,
};
