// A voluntary intervention under way (pågående insats).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { OngoingSocialServiceEntity } from './ongoing-social-service.entity.ts';
import { ongoingSocialServiceIntake } from './ongoing-social-service.intake.ts';
import { ongoingSocialServiceMigration } from './ongoing-social-service.migration.ts';
import { ongoingSocialServiceReader } from './ongoing-social-service.reader.ts';
import { OngoingSocialServiceResolver } from './ongoing-social-service.resolver.ts';
import { OngoingSocialService } from './ongoing-social-service.type.ts';

export const ongoingSocialService: Concept = {
  file: import.meta.url,
  category: 'ONGOING_SOCIAL_SERVICE',
  entity: OngoingSocialServiceEntity,
  migration: ongoingSocialServiceMigration,
  reader: ongoingSocialServiceReader,
  intake: ongoingSocialServiceIntake,
  type: OngoingSocialService,
  resolver: OngoingSocialServiceResolver,
};
