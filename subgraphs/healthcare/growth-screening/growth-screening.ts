// Growth, vision and hearing: that it was checked and what follows (tillväxt, syn, hörsel).
import { GrowthScreeningEntity } from '@hlt/shared/health-categories/growth-screening/growth-screening.entity.ts';
import { growthScreeningIntake } from '@hlt/shared/health-categories/growth-screening/growth-screening.intake.ts';
import { growthScreeningMigration } from '@hlt/shared/health-categories/growth-screening/growth-screening.migration.ts';
import { growthScreeningReader } from '@hlt/shared/health-categories/growth-screening/growth-screening.reader.ts';
import { GrowthScreening } from '@hlt/shared/health-categories/growth-screening/growth-screening.type.ts';
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { GrowthScreeningResolver } from './growth-screening.resolver.ts';

export const growthScreening: Concept = {
  file: import.meta.url,
  category: 'GROWTH_SCREENING',
  entity: GrowthScreeningEntity,
  migration: growthScreeningMigration,
  reader: growthScreeningReader,
  intake: growthScreeningIntake,
  type: GrowthScreening,
  resolver: GrowthScreeningResolver,
};
