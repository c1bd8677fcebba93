// Care under way (pågående vårdinsats).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { OngoingCareEntity } from './ongoing-care.entity.ts';
import { ongoingCareIntake } from './ongoing-care.intake.ts';
import { ongoingCareMigration } from './ongoing-care.migration.ts';
import { ongoingCareReader } from './ongoing-care.reader.ts';
import { OngoingCareResolver } from './ongoing-care.resolver.ts';
import { OngoingCare } from './ongoing-care.type.ts';

export const ongoingCare: Concept = {
  file: import.meta.url,
  category: 'ONGOING_CARE',
  entity: OngoingCareEntity,
  migration: ongoingCareMigration,
  reader: ongoingCareReader,
  intake: ongoingCareIntake,
  type: OngoingCare,
  resolver: OngoingCareResolver,
};
