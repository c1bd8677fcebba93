// What may leave of ongoing care.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { OngoingCareCode, OngoingCareRhythm } from './ongoing-care.entity.ts';

const OngoingCareCodeEnum = registerEnum<OngoingCareCode>('OngoingCareCode', 'Kind of care (vårdinsats).', {
  PRIMARY_CARE: 'Follow-up at the health centre (uppföljning på hälsocentral).',
  PAEDIATRIC_CLINIC: 'Child and adolescent clinic (barn- och ungdomsmottagning).',
  PHYSIOTHERAPY: 'Physiotherapy (fysioterapi).',
  OCCUPATIONAL_THERAPY: 'Occupational therapy (arbetsterapi).',
  DIETITIAN: 'Dietitian (dietist).',
  PSYCHOSOCIAL: 'Psychosocial care (psykosocial insats).',
});

const OngoingCareRhythmEnum = registerEnum<OngoingCareRhythm>('OngoingCareRhythm', 'How often (hur ofta).', {
  WEEKLY: 'Every week (varje vecka).',
  EVERY_OTHER_WEEK: 'Every other week (varannan vecka).',
  MONTHLY: 'Every month (varje månad).',
  QUARTERLY: 'Every quarter (varje kvartal).',
  YEARLY: 'Every year (varje år).',
  AS_NEEDED: 'By need (vid behov).',
});

const category = 'ONGOING_CARE';

@ObjectType({
  description: 'Care that the child has now, without diagnosis (pågående vårdinsats).',
  simpleResolvers: true,
})
export class OngoingCare extends itemOf(category, OngoingCareCodeEnum) {
  @PersonalField(category, () => DateScalar, 'First day (startdatum).')
  readonly beganOn!: string;

  @PersonalField(category, () => DateScalar, 'Next visit (nästa besök).', { nullable: true })
  readonly nextVisitOn!: string | null;

  @PersonalField(category, () => OngoingCareRhythmEnum, 'How often (hur ofta).')
  readonly rhythm!: OngoingCareRhythm;

  @PersonalField(category, () => Boolean, 'Whether the visits take time from school or preschool (under skoltid).')
  readonly inSchoolHours!: boolean;
}
