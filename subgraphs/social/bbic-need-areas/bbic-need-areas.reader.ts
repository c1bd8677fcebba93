// Which columns of a BBIC area may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { BbicNeedAreasCode, BbicNeedAreasFinding } from './bbic-need-areas.entity.ts';

export interface BbicNeedAreasRow extends SharedItem<BbicNeedAreasCode> {
  readonly finding: BbicNeedAreasFinding;
  readonly childHeard: boolean;
  readonly followUpOn: string | null;
}

export const bbicNeedAreasReader = itemReader('BBIC_NEED_AREAS', 'bbic_need_areas', {
  finding: 'finding',
  childHeard: 'child_heard',
  followUpOn: 'follow_up_on',
});
