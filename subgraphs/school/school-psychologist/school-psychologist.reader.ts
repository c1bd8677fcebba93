// Which columns of the school psychologist’s work may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { SchoolPsychologistCode } from './school-psychologist.entity.ts';

export interface SchoolPsychologistRow extends SharedItem<SchoolPsychologistCode> {
  readonly startedOn: string;
  readonly expectedEndOn: string | null;
  readonly guardiansInformed: boolean;
}

export const schoolPsychologistReader = itemReader('SCHOOL_PSYCHOLOGIST', 'school_psychologist', {
  startedOn: 'started_on',
  expectedEndOn: 'expected_end_on',
  guardiansInformed: 'guardians_informed',
});
