// Where the child is listed, and whom to turn to there (listning, vårdkontakt).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { ListedCareUnitEntity } from './listed-care-unit.entity.ts';
import { listedCareUnitIntake } from './listed-care-unit.intake.ts';
import { listedCareUnitMigration } from './listed-care-unit.migration.ts';
import { listedCareUnitReader } from './listed-care-unit.reader.ts';
import { ListedCareUnitResolver } from './listed-care-unit.resolver.ts';
import { ListedCareUnit } from './listed-care-unit.type.ts';

export const listedCareUnit: Concept = {
  file: import.meta.url,
  category: 'LISTED_CARE_UNIT',
  entity: ListedCareUnitEntity,
  migration: listedCareUnitMigration,
  reader: listedCareUnitReader,
  intake: listedCareUnitIntake,
  type: ListedCareUnit,
  resolver: ListedCareUnitResolver,
};
