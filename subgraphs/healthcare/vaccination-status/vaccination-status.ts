// Whether the vaccinations follow the programme (vaccinationer).
import { VaccinationStatusEntity } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.entity.ts';
import { vaccinationStatusIntake } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.intake.ts';
import { vaccinationStatusMigration } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.migration.ts';
import { vaccinationStatusReader } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.reader.ts';
import { VaccinationStatus } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.type.ts';
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { VaccinationStatusResolver } from './vaccination-status.resolver.ts';

export const vaccinationStatus: Concept = {
  file: import.meta.url,
  category: 'VACCINATION_STATUS',
  entity: VaccinationStatusEntity,
  migration: vaccinationStatusMigration,
  reader: vaccinationStatusReader,
  intake: vaccinationStatusIntake,
  type: VaccinationStatus,
  resolver: VaccinationStatusResolver,
};
