// Which columns of functional needs may leave.
import { itemReader } from '../../item/item.reader.ts';
import type { SharedItem } from '../../item/item.type.ts';
import type { FunctionalNeedsCode, FunctionalNeedsNeed } from './functional-needs.entity.ts';

export interface FunctionalNeedsRow extends SharedItem<FunctionalNeedsCode> {
  readonly need: FunctionalNeedsNeed;
  readonly supportInPlace: boolean;
}

export const functionalNeedsReader = itemReader('FUNCTIONAL_NEEDS', 'functional_needs', {
  need: 'need',
  supportInPlace: 'support_in_place',
});
