// Which columns of an investigation of absence may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { AbsenceInvestigationCode } from './absence-investigation.entity.ts';

export interface AbsenceInvestigationRow extends SharedItem<AbsenceInvestigationCode> {
  readonly openedOn: string;
  readonly followUpOn: string | null;
  readonly childHeard: boolean;
  readonly guardiansInvolved: boolean;
}

export const absenceInvestigationReader = itemReader('ABSENCE_INVESTIGATION', 'absence_investigation', {
  openedOn: 'opened_on',
  followUpOn: 'follow_up_on',
  childHeard: 'child_heard',
  guardiansInvolved: 'guardians_involved',
});
