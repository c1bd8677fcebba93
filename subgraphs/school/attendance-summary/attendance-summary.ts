// Attendance in sum (närvaro, frånvaro).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { AttendanceSummaryEntity } from './attendance-summary.entity.ts';
import { attendanceSummaryIntake } from './attendance-summary.intake.ts';
import { attendanceSummaryMigration } from './attendance-summary.migration.ts';
import { attendanceSummaryReader } from './attendance-summary.reader.ts';
import { AttendanceSummaryResolver } from './attendance-summary.resolver.ts';
import { AttendanceSummary } from './attendance-summary.type.ts';

export const attendanceSummary: Concept = {
  file: import.meta.url,
  category: 'ATTENDANCE_SUMMARY',
  entity: AttendanceSummaryEntity,
  migration: attendanceSummaryMigration,
  reader: attendanceSummaryReader,
  intake: attendanceSummaryIntake,
  type: AttendanceSummary,
  resolver: AttendanceSummaryResolver,
};
