// What may leave of a screening of growth, vision or hearing.
import { Directive, ObjectType } from 'type-graphql';
import { registerEnum } from '../../consent/category.type.ts';
import { itemOf, PersonalField } from '../../item/item.type.ts';
import { DateScalar } from '../../scalars/date.ts';
import type { GrowthScreeningCode, GrowthScreeningFollowUp } from './growth-screening.entity.ts';

const GrowthScreeningCodeEnum = registerEnum<GrowthScreeningCode>(
  'GrowthScreeningCode',
  'What was checked (kontroll).',
  {
    GROWTH: 'Growth (tillväxt).',
    VISION: 'Vision (syn).',
    HEARING: 'Hearing (hörsel).',
  },
);

const GrowthScreeningFollowUpEnum = registerEnum<GrowthScreeningFollowUp>(
  'GrowthScreeningFollowUp',
  'What follows (uppföljning).',
  {
    NONE_NEEDED: 'Nothing more is needed (ingen).',
    NEW_CHECK: 'It is checked again (ny kontroll).',
    REFERRED: 'Referred on (remitterad).',
  },
);

const category = 'GROWTH_SCREENING';

@Directive('@shareable')
@ObjectType({
  description:
    'That growth, vision or hearing was checked, and what follows; never the measure (tillväxt, syn, hörsel).',
  simpleResolvers: true,
})
export class GrowthScreening extends itemOf(category, GrowthScreeningCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Day of the check (kontrolldatum).')
  readonly screenedOn!: string;

  @PersonalField(category, () => GrowthScreeningFollowUpEnum, 'What follows (uppföljning).')
  readonly followUp!: GrowthScreeningFollowUp;
}
