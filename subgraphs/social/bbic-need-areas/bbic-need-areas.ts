// In which areas of BBIC the child has needs, or something that protects (BBIC-område).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { BbicNeedAreasEntity } from './bbic-need-areas.entity.ts';
import { bbicNeedAreasIntake } from './bbic-need-areas.intake.ts';
import { bbicNeedAreasMigration } from './bbic-need-areas.migration.ts';
import { bbicNeedAreasReader } from './bbic-need-areas.reader.ts';
import { BbicNeedAreasResolver } from './bbic-need-areas.resolver.ts';
import { BbicNeedAreas } from './bbic-need-areas.type.ts';

export const bbicNeedAreas: Concept = {
  file: import.meta.url,
  category: 'BBIC_NEED_AREAS',
  entity: BbicNeedAreasEntity,
  migration: bbicNeedAreasMigration,
  reader: bbicNeedAreasReader,
  intake: bbicNeedAreasIntake,
  type: BbicNeedAreas,
  resolver: BbicNeedAreasResolver,
};
