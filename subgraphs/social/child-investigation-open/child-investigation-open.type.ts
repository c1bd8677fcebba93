// What may leave of the answer whether an investigation is open.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import type { ChildInvestigationOpenCode } from './child-investigation-open.entity.ts';

const ChildInvestigationOpenCodeEnum = registerEnum<ChildInvestigationOpenCode>(
  'ChildInvestigationOpenCode',
  'Whether an investigation is open (utredning öppen).',
  {
    OPEN: 'Yes, an investigation is open (ja).',
    NOT_OPEN: 'No investigation is open (nej).',
  },
);

const category = 'CHILD_INVESTIGATION_OPEN';

@ObjectType({
  description:
    'Whether an investigation of the child’s needs is open; never why, nor what led to it (utredning öppen, ja/nej).',
  simpleResolvers: true,
})
export class ChildInvestigationOpen extends itemOf(category, ChildInvestigationOpenCodeEnum) {
  @PersonalField(category, () => Boolean, 'Whether an investigation is open (utredning öppen, ja eller nej).')
  readonly isOpen!: boolean;
}
