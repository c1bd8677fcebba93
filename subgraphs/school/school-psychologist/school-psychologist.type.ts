// What may leave of the school psychologist’s work.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { SchoolPsychologistCode } from './school-psychologist.entity.ts';

const SchoolPsychologistCodeEnum = registerEnum<SchoolPsychologistCode>(
  'SchoolPsychologistCode',
  'Kind of work (insats).',
  {
    CONSULTATION: 'Advice to the staff round the child (konsultation).',
    ASSESSMENT: 'An assessment (utredning).',
    TALKS: 'Talks with the child (samtal).',
    FEEDBACK: 'Feedback to child, guardians and staff (återgivning).',
  },
);

const category = 'SCHOOL_PSYCHOLOGIST';

@ObjectType({
  description: 'What the school psychologist does for the child, without results (psykologinsats).',
  simpleResolvers: true,
})
export class SchoolPsychologist extends itemOf(category, SchoolPsychologistCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Begun, or planned to begin (startdatum).')
  readonly startedOn!: string;

  @PersonalField(category, () => DateScalar, 'Expected to be done (beräknas klar).', { nullable: true })
  readonly expectedEndOn!: string | null;

  @PersonalField(
    category,
    () => Boolean,
    'Whether the guardians have been told the outcome (vårdnadshavarna har fått återkoppling).',
  )
  readonly guardiansInformed!: boolean;
}
