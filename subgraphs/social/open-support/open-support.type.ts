// What may leave of open support.
import { Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { OpenSupportCode, OpenSupportParticipants } from './open-support.entity.ts';

const OpenSupportCodeEnum = registerEnum<OpenSupportCode>(
  'OpenSupportCode',
  'Kind of open support (form av öppet stöd).',
  {
    ADVICE: 'Advisory talks (rådgivande samtal).',
    PARENTAL_SUPPORT: 'Parental support (föräldraskapsstöd).',
    PARENT_GROUP: 'Group for parents (föräldragrupp).',
    CHILD_GROUP: 'Group for children (barngrupp, stödgrupp för barn).',
    FAMILY_TALKS: 'Family talks (familjesamtal).',
    YOUTH_SUPPORT: 'Support to a young person (ungdomsstöd).',
  },
);

const OpenSupportParticipantsEnum = registerEnum<OpenSupportParticipants>(
  'OpenSupportParticipants',
  'Who takes part (vem som deltar).',
  {
    CHILD: 'The child (barnet).',
    PARENTS: 'The parents (föräldrarna).',
    FAMILY: 'Child and parents together (familjen).',
  },
);

const category = 'OPEN_SUPPORT';

@ObjectType({
  description: 'Support that the family has sought and that needs no decision (öppet eller tidigt stöd).',
  simpleResolvers: true,
})
export class OpenSupport extends itemOf(category, OpenSupportCodeEnum) {
  @PersonalField(category, () => OpenSupportParticipantsEnum, 'Who takes part (vem som deltar).')
  readonly participants!: OpenSupportParticipants;

  @PersonalField(category, () => DateScalar, 'First day; null until it has begun (startdatum).', { nullable: true })
  readonly beganOn!: string | null;

  @PersonalField(category, () => Int, 'Meetings held so far (genomförda träffar).')
  readonly meetingsHeld!: number;

  @PersonalField(category, () => Int, 'Meetings in all, where a number is planned (planerade träffar).', {
    nullable: true,
  })
  readonly meetingsPlanned!: number | null;

  @PersonalField(category, () => Int, 'Planned meetings that remain (återstående träffar).', { nullable: true })
  readonly meetingsLeft!: number | null;
}
