// Which columns of a school placement may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { SchoolPlacementCode } from './school-placement.entity.ts';

export interface SchoolPlacementRow extends SharedItem<SchoolPlacementCode> {
  readonly grade: number | null;
  readonly startedOn: string;
  readonly contactName: string;
  readonly contactRole: string;
}

export const schoolPlacementReader = itemReader('SCHOOL_PLACEMENT', 'school_placement', {
  grade: 'grade',
  startedOn: 'started_on',
  contactName: 'contact_name',
  contactRole: 'contact_role',
});
