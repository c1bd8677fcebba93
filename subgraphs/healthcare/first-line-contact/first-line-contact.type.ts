// What may leave of a first-line contact.
import { Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { FirstLineContactCode } from './first-line-contact.entity.ts';

const FirstLineContactCodeEnum = registerEnum<FirstLineContactCode>(
  'FirstLineContactCode',
  'Kind of contact (form av kontakt).',
  {
    ADVICE: 'Advice to the parents or the child (rådgivning).',
    ASSESSMENT_TALK: 'A first talk to see what is needed (bedömningssamtal).',
    SUPPORT_TALKS: 'Support talks (stödsamtal).',
    PARENT_SUPPORT: 'Support to the parents (föräldrastöd).',
    GROUP: 'A group (grupp).',
  },
);

const category = 'FIRST_LINE_CONTACT';

@ObjectType({
  description: 'A contact with first-line care for children’s mental health (första linjen-kontakt).',
  simpleResolvers: true,
})
export class FirstLineContact extends itemOf(category, FirstLineContactCodeEnum) {
  @PersonalField(category, () => DateScalar, 'First contact (första kontakt).')
  readonly beganOn!: string;

  @PersonalField(category, () => Int, 'Visits so far (antal besök).')
  readonly visitsMade!: number;

  @PersonalField(category, () => DateScalar, 'Next visit (nästa besök).', { nullable: true })
  readonly nextVisitOn!: string | null;

  @PersonalField(category, () => String, 'Profession of the one who meets the family (yrke).')
  readonly profession!: string;
}
