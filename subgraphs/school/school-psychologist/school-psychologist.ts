// What the school psychologist does for the child (psykologinsats).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { SchoolPsychologistEntity } from './school-psychologist.entity.ts';
import { schoolPsychologistIntake } from './school-psychologist.intake.ts';
import { schoolPsychologistMigration } from './school-psychologist.migration.ts';
import { schoolPsychologistReader } from './school-psychologist.reader.ts';
import { SchoolPsychologistResolver } from './school-psychologist.resolver.ts';
import { SchoolPsychologist } from './school-psychologist.type.ts';

export const schoolPsychologist: Concept = {
  file: import.meta.url,
  category: 'SCHOOL_PSYCHOLOGIST',
  entity: SchoolPsychologistEntity,
  migration: schoolPsychologistMigration,
  reader: schoolPsychologistReader,
  intake: schoolPsychologistIntake,
  type: SchoolPsychologist,
  resolver: SchoolPsychologistResolver,
};
