// What may leave of a school placement.
import { Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { SchoolPlacementCode } from './school-placement.entity.ts';

const SchoolPlacementCodeEnum = registerEnum<SchoolPlacementCode>('SchoolPlacementCode', 'Form of school (skolform).', {
  PRESCHOOL: 'Preschool (förskola).',
  PRESCHOOL_CLASS: 'Preschool class (förskoleklass).',
  COMPULSORY_SCHOOL: 'Compulsory school (grundskola).',
  ADAPTED_COMPULSORY_SCHOOL: 'Adapted compulsory school (anpassad grundskola).',
  SAMI_SCHOOL: 'Sami school (sameskola).',
  AFTER_SCHOOL_CENTRE: 'After-school centre (fritidshem).',
});

const category = 'SCHOOL_PLACEMENT';

@ObjectType({
  description: 'Where the child goes to preschool or school, and the contact there (skolplacering, kontakt).',
  simpleResolvers: true,
})
export class SchoolPlacement extends itemOf(category, SchoolPlacementCodeEnum) {
  @PersonalField(category, () => Int, 'School year, 1 to 9; none before that (årskurs).', { nullable: true })
  readonly grade!: number | null;

  @PersonalField(category, () => DateScalar, 'First day there (började).')
  readonly startedOn!: string;

  @PersonalField(category, () => String, 'Whom to call (kontaktperson).')
  readonly contactName!: string;

  @PersonalField(category, () => String, 'That person’s profession (kontaktpersonens yrkesroll).')
  readonly contactRole!: string;
}
