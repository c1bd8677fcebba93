// Adjustments within ordinary teaching (extra anpassningar; Skollagen 3:5).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { SupportAdjustmentsEntity } from './support-adjustments.entity.ts';
import { supportAdjustmentsIntake } from './support-adjustments.intake.ts';
import { supportAdjustmentsMigration } from './support-adjustments.migration.ts';
import { supportAdjustmentsReader } from './support-adjustments.reader.ts';
import { SupportAdjustmentsResolver } from './support-adjustments.resolver.ts';
import { SupportAdjustments } from './support-adjustments.type.ts';

export const supportAdjustments: Concept = {
  file: import.meta.url,
  category: 'SUPPORT_ADJUSTMENTS',
  entity: SupportAdjustmentsEntity,
  migration: supportAdjustmentsMigration,
  reader: supportAdjustmentsReader,
  intake: supportAdjustmentsIntake,
  type: SupportAdjustments,
  resolver: SupportAdjustmentsResolver,
};
