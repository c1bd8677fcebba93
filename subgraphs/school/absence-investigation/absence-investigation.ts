// Why the child is away, and what is done about it (frånvaroutredning; Skollagen 7:19 a).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { AbsenceInvestigationEntity } from './absence-investigation.entity.ts';
import { absenceInvestigationIntake } from './absence-investigation.intake.ts';
import { absenceInvestigationMigration } from './absence-investigation.migration.ts';
import { absenceInvestigationReader } from './absence-investigation.reader.ts';
import { AbsenceInvestigationResolver } from './absence-investigation.resolver.ts';
import { AbsenceInvestigation } from './absence-investigation.type.ts';

export const absenceInvestigation: Concept = {
  file: import.meta.url,
  category: 'ABSENCE_INVESTIGATION',
  entity: AbsenceInvestigationEntity,
  migration: absenceInvestigationMigration,
  reader: absenceInvestigationReader,
  intake: absenceInvestigationIntake,
  type: AbsenceInvestigation,
  resolver: AbsenceInvestigationResolver,
};
