// Which columns of ongoing care may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { OngoingCareCode, OngoingCareRhythm } from './ongoing-care.entity.ts';

export interface OngoingCareRow extends SharedItem<OngoingCareCode> {
  readonly beganOn: string;
  readonly nextVisitOn: string | null;
  readonly rhythm: OngoingCareRhythm;
  readonly inSchoolHours: boolean;
}

export const ongoingCareReader = itemReader('ONGOING_CARE', 'ongoing_care', {
  beganOn: 'began_on',
  nextVisitOn: 'next_visit_on',
  rhythm: 'rhythm',
  inSchoolHours: 'in_school_hours',
});
