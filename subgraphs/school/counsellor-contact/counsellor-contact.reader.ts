// Which columns of a contact with the school counsellor may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { CounsellorContactCode, CounsellorContactFrequency } from './counsellor-contact.entity.ts';

export interface CounsellorContactRow extends SharedItem<CounsellorContactCode> {
  readonly since: string;
  readonly frequency: CounsellorContactFrequency;
}

export const counsellorContactReader = itemReader('COUNSELLOR_CONTACT', 'counsellor_contact', {
  since: 'since',
  frequency: 'frequency',
});
