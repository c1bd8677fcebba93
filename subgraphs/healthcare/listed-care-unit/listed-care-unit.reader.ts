// Which columns of a listing may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { ListedCareUnitCode } from './listed-care-unit.entity.ts';

export interface ListedCareUnitRow extends SharedItem<ListedCareUnitCode> {
  readonly listedSince: string;
  readonly contactName: string | null;
  readonly contactProfession: string | null;
  readonly phone: string | null;
}

export const listedCareUnitReader = itemReader('LISTED_CARE_UNIT', 'listed_care_unit', {
  listedSince: 'listed_since',
  contactName: 'contact_name',
  contactProfession: 'contact_profession',
  phone: 'phone',
});
