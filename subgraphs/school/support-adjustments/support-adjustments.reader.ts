// Which columns of an adjustment may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { SupportAdjustmentsCode, SupportAdjustmentsEffect } from './support-adjustments.entity.ts';

export interface SupportAdjustmentsRow extends SharedItem<SupportAdjustmentsCode> {
  readonly startedOn: string;
  readonly situation: string;
  readonly effect: SupportAdjustmentsEffect;
}

export const supportAdjustmentsReader = itemReader('SUPPORT_ADJUSTMENTS', 'support_adjustments', {
  startedOn: 'started_on',
  situation: 'situation',
  effect: 'effect',
});
