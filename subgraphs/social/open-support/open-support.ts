// Early support that needs no decision (öppet och tidigt stöd).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { OpenSupportEntity } from './open-support.entity.ts';
import { openSupportIntake } from './open-support.intake.ts';
import { openSupportMigration } from './open-support.migration.ts';
import { openSupportReader } from './open-support.reader.ts';
import { OpenSupportResolver } from './open-support.resolver.ts';
import { OpenSupport } from './open-support.type.ts';

export const openSupport: Concept = {
  file: import.meta.url,
  category: 'OPEN_SUPPORT',
  entity: OpenSupportEntity,
  migration: openSupportMigration,
  reader: openSupportReader,
  intake: openSupportIntake,
  type: OpenSupport,
  resolver: OpenSupportResolver,
};
