// Which columns of a screening of growth, vision or hearing may leave.
import { itemReader } from '../../item/item.reader.ts';
import type { SharedItem } from '../../item/item.type.ts';
import type { GrowthScreeningCode, GrowthScreeningFollowUp } from './growth-screening.entity.ts';

export interface GrowthScreeningRow extends SharedItem<GrowthScreeningCode> {
  readonly screenedOn: string;
  readonly followUp: GrowthScreeningFollowUp;
}

export const growthScreeningReader = itemReader('GROWTH_SCREENING', 'growth_screening', {
  screenedOn: 'screened_on',
  followUp: 'follow_up',
});
