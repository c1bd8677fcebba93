// Which columns of a learning situation may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { LearningSituationCode, LearningSituationNeedOfSupport } from './learning-situation.entity.ts';

export interface LearningSituationRow extends SharedItem<LearningSituationCode> {
  readonly needOfSupport: LearningSituationNeedOfSupport;
  readonly strength: string | null;
}

export const learningSituationReader = itemReader('LEARNING_SITUATION', 'learning_situation', {
  needOfSupport: 'need_of_support',
  strength: 'strength',
});
