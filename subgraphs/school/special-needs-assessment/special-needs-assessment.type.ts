// What may leave of a special needs assessment.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { SpecialNeedsAssessmentCode } from './special-needs-assessment.entity.ts';

const SpecialNeedsAssessmentCodeEnum = registerEnum<SpecialNeedsAssessmentCode>(
  'SpecialNeedsAssessmentCode',
  'What is mapped (kartläggningens område).',
  {
    READING_AND_WRITING: 'Reading and writing (läs- och skrivförmåga).',
    MATHEMATICS: 'Mathematics (matematik).',
    LANGUAGE: 'Language (språk).',
    LEARNING_ENVIRONMENT: 'The learning environment (lärmiljö).',
    WHOLE_SITUATION: 'The whole school situation (hela skolsituationen).',
  },
);

const category = 'SPECIAL_NEEDS_ASSESSMENT';

@ObjectType({
  description: 'A mapping by special educators, without test results (specialpedagogisk kartläggning).',
  simpleResolvers: true,
})
export class SpecialNeedsAssessment extends itemOf(category, SpecialNeedsAssessmentCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Day it was done; none while it goes on (genomförd).', { nullable: true })
  readonly assessedOn!: string | null;

  @PersonalField(category, () => String, 'Profession of who made it (utförd av yrkesroll).')
  readonly assessedBy!: string;

  @PersonalField(
    category,
    () => Boolean,
    'Whether it recommends special support; none while it goes on (rekommenderar särskilt stöd).',
    { nullable: true },
  )
  readonly recommendsSpecialSupport!: boolean | null;
}
