// Which columns of safety and relations at school may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { SchoolSafetyCode, SchoolSafetyFeelsSafe } from './school-safety.entity.ts';

export interface SchoolSafetyRow extends SharedItem<SchoolSafetyCode> {
  readonly feelsSafe: SchoolSafetyFeelsSafe;
  readonly hasTrustedAdult: boolean | null;
  readonly measuresOngoing: boolean;
}

export const schoolSafetyReader = itemReader('SCHOOL_SAFETY', 'school_safety', {
  feelsSafe: 'feels_safe',
  hasTrustedAdult: 'has_trusted_adult',
  measuresOngoing: 'measures_ongoing',
});
