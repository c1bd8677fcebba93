// Which columns of an attendance summary may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { AttendanceCode } from './attendance-summary.entity.ts';

export interface AttendanceSummaryRow extends SharedItem<AttendanceCode> {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly absencePercent: number;
  readonly unauthorisedAbsencePercent: number;
}

export const attendanceSummaryReader = itemReader('ATTENDANCE_SUMMARY', 'attendance_summary', {
  periodStart: 'period_start',
  periodEnd: 'period_end',
  absencePercent: 'absence_percent',
  unauthorisedAbsencePercent: 'unauthorised_absence_percent',
});
