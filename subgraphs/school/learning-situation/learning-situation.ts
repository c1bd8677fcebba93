// How learning goes, in the teachers’ words and without grades or tests (lärandesituation).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { LearningSituationEntity } from './learning-situation.entity.ts';
import { learningSituationIntake } from './learning-situation.intake.ts';
import { learningSituationMigration } from './learning-situation.migration.ts';
import { learningSituationReader } from './learning-situation.reader.ts';
import { LearningSituationResolver } from './learning-situation.resolver.ts';
import { LearningSituation } from './learning-situation.type.ts';

export const learningSituation: Concept = {
  file: import.meta.url,
  category: 'LEARNING_SITUATION',
  entity: LearningSituationEntity,
  migration: learningSituationMigration,
  reader: learningSituationReader,
  intake: learningSituationIntake,
  type: LearningSituation,
  resolver: LearningSituationResolver,
};
