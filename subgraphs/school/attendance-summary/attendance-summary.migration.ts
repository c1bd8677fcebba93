// The table of attendance summaries.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const attendanceSummaryMigration = itemMigration(
  'ATTENDANCE_SUMMARY',
  'attendance_summary',
  `period_start date not null,
   period_end date not null check (period_end >= period_start),
   absence_percent double precision not null check (absence_percent between 0 and 100),
   unauthorised_absence_percent double precision not null check (unauthorised_absence_percent between 0 and absence_percent),`,
);
