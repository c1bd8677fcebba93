// Decided special support (åtgärdsprogram; Skollagen 3:9).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { ActionProgrammeEntity } from './action-programme.entity.ts';
import { actionProgrammeIntake } from './action-programme.intake.ts';
import { actionProgrammeMigration } from './action-programme.migration.ts';
import { actionProgrammeReader } from './action-programme.reader.ts';
import { ActionProgrammeResolver } from './action-programme.resolver.ts';
import { ActionProgramme } from './action-programme.type.ts';

export const actionProgramme: Concept = {
  file: import.meta.url,
  category: 'ACTION_PROGRAMME',
  entity: ActionProgrammeEntity,
  migration: actionProgrammeMigration,
  reader: actionProgrammeReader,
  intake: actionProgrammeIntake,
  type: ActionProgramme,
  resolver: ActionProgrammeResolver,
};
