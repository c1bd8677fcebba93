// How safe the child is at school, and with whom (trygghet, relationer).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { SchoolSafetyEntity } from './school-safety.entity.ts';
import { schoolSafetyIntake } from './school-safety.intake.ts';
import { schoolSafetyMigration } from './school-safety.migration.ts';
import { schoolSafetyReader } from './school-safety.reader.ts';
import { SchoolSafetyResolver } from './school-safety.resolver.ts';
import { SchoolSafety } from './school-safety.type.ts';

export const schoolSafety: Concept = {
  file: import.meta.url,
  category: 'SCHOOL_SAFETY',
  entity: SchoolSafetyEntity,
  migration: schoolSafetyMigration,
  reader: schoolSafetyReader,
  intake: schoolSafetyIntake,
  type: SchoolSafety,
  resolver: SchoolSafetyResolver,
};
