// Where the child goes to preschool or school, and whom to call (skolplacering, kontakt).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { SchoolPlacementEntity } from './school-placement.entity.ts';
import { schoolPlacementIntake } from './school-placement.intake.ts';
import { schoolPlacementMigration } from './school-placement.migration.ts';
import { schoolPlacementReader } from './school-placement.reader.ts';
import { SchoolPlacementResolver } from './school-placement.resolver.ts';
import { SchoolPlacement } from './school-placement.type.ts';

export const schoolPlacement: Concept = {
  file: import.meta.url,
  category: 'SCHOOL_PLACEMENT',
  entity: SchoolPlacementEntity,
  migration: schoolPlacementMigration,
  reader: schoolPlacementReader,
  intake: schoolPlacementIntake,
  type: SchoolPlacement,
  resolver: SchoolPlacementResolver,
};
