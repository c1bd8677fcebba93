// What may leave of an adjustment.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { SupportAdjustmentsCode, SupportAdjustmentsEffect } from './support-adjustments.entity.ts';

const SupportAdjustmentsCodeEnum = registerEnum<SupportAdjustmentsCode>(
  'SupportAdjustmentsCode',
  'Kind of adjustment (anpassning).',
  {
    STRUCTURED_DAY: 'A clear structure of the day (tydlig struktur).',
    EXTRA_EXPLANATION: 'Extra explanation or pre-teaching (extra genomgång).',
    LEARNING_TOOLS: 'Digital or other tools (lärverktyg).',
    CALM_ENVIRONMENT: 'A calmer place to work (lugn arbetsmiljö).',
    EXTRA_TIME: 'More time (mer tid).',
    TRANSITION_SUPPORT: 'Support at transitions and breaks (stöd vid övergångar).',
  },
);

const SupportAdjustmentsEffectEnum = registerEnum<SupportAdjustmentsEffect>(
  'SupportAdjustmentsEffect',
  'How it works (effekt).',
  {
    WORKS_WELL: 'Works well (fungerar bra).',
    WORKS_PARTLY: 'Works in part (fungerar delvis).',
    DOES_NOT_WORK: 'Does not work (fungerar inte).',
    NOT_YET_EVALUATED: 'Not yet evaluated (inte utvärderad).',
  },
);

const category = 'SUPPORT_ADJUSTMENTS';

@ObjectType({
  description: 'Support within ordinary teaching, without a formal decision (extra anpassningar, Skollagen 3:5).',
  simpleResolvers: true,
})
export class SupportAdjustments extends itemOf(category, SupportAdjustmentsCodeEnum) {
  @PersonalField(category, () => DateScalar, 'Since when (sedan).')
  readonly startedOn!: string;

  @PersonalField(category, () => String, 'In which subject or situation (ämne eller situation).')
  readonly situation!: string;

  @PersonalField(category, () => SupportAdjustmentsEffectEnum, 'How it works (effekt).')
  readonly effect!: SupportAdjustmentsEffect;
}
