// What may leave of a health visit.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { SchoolHealthVisitCode } from './school-health-visit.entity.ts';

const SchoolHealthVisitCodeEnum = registerEnum<SchoolHealthVisitCode>('SchoolHealthVisitCode', 'Which visit (besök).', {
  PRESCHOOL_CLASS: 'In preschool class (förskoleklass).',
  GRADE_2: 'In year 2 (årskurs 2).',
  GRADE_4: 'In year 4 (årskurs 4).',
  GRADE_7_OR_8: 'In year 7 or 8 (årskurs 7 eller 8).',
  EXTRA: 'An extra visit (extra besök).',
  SCHOOL_DOCTOR: 'With the school doctor (skolläkarbesök).',
});

const category = 'SCHOOL_HEALTH_VISIT';

@ObjectType({
  description: 'A visit in the health programme of student health, without findings (hälsobesök, Skollagen 2:27).',
  simpleResolvers: true,
})
export class SchoolHealthVisit extends itemOf(category, SchoolHealthVisitCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Day of the visit; none while it is planned (besöksdatum).', {
    nullable: true,
  })
  readonly visitedOn!: string | null;

  @PersonalField(category, () => DateScalar, 'Next visit (nästa besök).', { nullable: true })
  readonly nextVisitOn!: string | null;

  @PersonalField(category, () => Boolean, 'Whether student health follows up (uppföljning planerad).')
  readonly followUpPlanned!: boolean;
}
