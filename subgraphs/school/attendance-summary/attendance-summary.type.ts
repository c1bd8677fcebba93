// What may leave of an attendance summary.
import { Float, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { AttendanceCode } from './attendance-summary.entity.ts';

const AttendanceCodeEnum = registerEnum<AttendanceCode>('AttendanceCode', 'Which period (period).', {
  TERM_TO_DATE: 'The term so far (terminen hittills).',
  LAST_FOUR_WEEKS: 'The last four weeks (senaste fyra veckorna).',
  PREVIOUS_TERM: 'The previous term (föregående termin).',
});

const category = 'ATTENDANCE_SUMMARY';

@ObjectType({
  description: 'Attendance and absence of one period, in sum (närvaro och frånvaro i sammandrag).',
  simpleResolvers: true,
})
export class AttendanceSummary extends itemOf(category, AttendanceCodeEnum) {
  @PersonalField(category, () => DateScalar, 'First day of the period (periodens första dag).')
  readonly periodStart!: string;

  @PersonalField(category, () => DateScalar, 'Last day of the period (periodens sista dag).')
  readonly periodEnd!: string;

  @PersonalField(category, () => Float, 'All absence, per cent of scheduled time (total frånvaro).')
  readonly absencePercent!: number;

  @PersonalField(category, () => Float, 'Absence without leave, per cent of scheduled time (ogiltig frånvaro).')
  readonly unauthorisedAbsencePercent!: number;

  @PersonalField(
    category,
    () => Boolean,
    'Whether the absence is extensive, 15 per cent or more (omfattande frånvaro).',
  )
  readonly aboveConcernThreshold!: boolean;
}
