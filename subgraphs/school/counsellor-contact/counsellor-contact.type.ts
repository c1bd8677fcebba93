// What may leave of a contact with the school counsellor.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { CounsellorContactCode, CounsellorContactFrequency } from './counsellor-contact.entity.ts';

const CounsellorContactCodeEnum = registerEnum<CounsellorContactCode>(
  'CounsellorContactCode',
  'Form of contact (kontaktform).',
  {
    INDIVIDUAL_TALKS: 'Talks with the child (enskilda samtal).',
    FAMILY_TALKS: 'Talks with child and guardians (familjesamtal).',
    GROUP: 'In a group (grupp).',
    STAFF_CONSULTATION: 'Advice to the staff round the child (konsultation).',
  },
);

const CounsellorContactFrequencyEnum = registerEnum<CounsellorContactFrequency>(
  'CounsellorContactFrequency',
  'How often (hur ofta).',
  {
    WEEKLY: 'Every week (varje vecka).',
    EVERY_OTHER_WEEK: 'Every other week (varannan vecka).',
    MONTHLY: 'Every month (varje månad).',
    WHEN_NEEDED: 'When needed (vid behov).',
  },
);

const category = 'COUNSELLOR_CONTACT';

@ObjectType({
  description: 'That there is a contact with the school counsellor, never what is said (kuratorskontakt).',
  simpleResolvers: true,
})
export class CounsellorContact extends itemOf(category, CounsellorContactCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Since when (sedan).')
  readonly since!: string;

  @PersonalField(category, () => CounsellorContactFrequencyEnum, 'How often (hur ofta).')
  readonly frequency!: CounsellorContactFrequency;
}
