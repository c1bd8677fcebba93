// What may leave of an action programme.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { ActionProgrammeCode } from './action-programme.entity.ts';

const ActionProgrammeCodeEnum = registerEnum<ActionProgrammeCode>(
  'ActionProgrammeCode',
  'Kind of special support (särskilt stöd).',
  {
    SPECIAL_EDUCATOR: 'Time with a special educator (specialpedagog eller speciallärare).',
    SMALL_GROUP: 'A special teaching group (särskild undervisningsgrupp).',
    INDIVIDUAL_TEACHING: 'Individual teaching (enskild undervisning).',
    ADAPTED_STUDIES: 'Adapted studies (anpassad studiegång).',
    ASSISTANT: 'A person beside the child (elevassistent eller resurs).',
  },
);

const category = 'ACTION_PROGRAMME';

@ObjectType({
  description: 'A decision on special support, with its goal and its evaluation (åtgärdsprogram, Skollagen 3:9).',
  simpleResolvers: true,
})
export class ActionProgramme extends itemOf(category, ActionProgrammeCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Day of the decision (beslutsdatum).')
  readonly decidedOn!: string;

  @PersonalField(category, () => DateScalar, 'When it is to be evaluated (utvärderas).')
  readonly evaluateOn!: string;

  @PersonalField(category, () => String, 'What it is to lead to, at most 280 characters (mål).')
  readonly goal!: string;

  @PersonalField(category, () => String, 'Profession of who answers for it (ansvarig yrkesroll).')
  readonly responsibleRole!: string;
}
