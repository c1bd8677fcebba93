// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { AttendanceSummaryRow } from './attendance-summary.reader.ts';
import { isAboveConcernThreshold } from './attendance-summary.rules.ts';
import { AttendanceSummary } from './attendance-summary.type.ts';

@Resolver(() => SchoolRecord)
export class AttendanceSummaryResolver {
  @CategoryField('ATTENDANCE_SUMMARY', () => AttendanceSummary, 'Attendance and absence in sum (närvaro, frånvaro).')
  attendanceSummary(@Root() rows: readonly AttendanceSummaryRow[]): AttendanceSummary[] {
    return rows.map((row) => ({ ...row, aboveConcernThreshold: isAboveConcernThreshold(row.absencePercent) }));
  }
}
