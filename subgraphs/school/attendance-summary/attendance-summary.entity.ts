// Attendance of one child over one period, as the school stores it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const attendanceCodes = ['TERM_TO_DATE', 'LAST_FOUR_WEEKS', 'PREVIOUS_TERM'] as const;
export type AttendanceCode = (typeof attendanceCodes)[number];

export const AttendanceSummaryEntity = defineEntity({
  name: 'AttendanceSummary',
  tableName: 'attendance_summary',
  properties: {
    ...itemProperties(attendanceCodes),
    periodStart: p.date(),
    periodEnd: p.date(),
    /** Of the scheduled time, 0–100. */
    absencePercent: p.double(),
    unauthorisedAbsencePercent: p.double(),
  },
});
