// What may leave of a referral to BUP.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { BupReferralCode, BupReferralState } from './bup-referral.entity.ts';

const BupReferralCodeEnum = registerEnum<BupReferralCode>('BupReferralCode', 'Who asks for care (vårdbegäran).', {
  HEALTHCARE_REFERRAL: 'Referral by healthcare (remiss från vården).',
  STUDENT_HEALTH_REFERRAL: 'Referral by student health (remiss från elevhälsan).',
  OWN_REQUEST: 'The family’s own request (egen vårdbegäran).',
});

const BupReferralStateEnum = registerEnum<BupReferralState>(
  'BupReferralState',
  'How far the referral has come (väntestatus).',
  {
    SENT: 'Sent, not yet assessed (skickad).',
    ACCEPTED: 'Accepted, waiting for a first visit (accepterad, väntar).',
    BOOKED: 'The first visit is booked (tid bokad).',
    VISITED: 'The first visit is made (första besök gjort).',
    RETURNED: 'Returned to the sender (åter till remittent).',
  },
);

const category = 'BUP_REFERRAL';

@ObjectType({
  description:
    'Where a referral to child and adolescent psychiatry stands; never a diagnosis (remiss till BUP, väntestatus).',
  simpleResolvers: true,
})
export class BupReferral extends itemOf(category, BupReferralCodeEnum) {
  @PersonalField(category, () => BupReferralStateEnum, 'How far it has come (väntestatus).')
  readonly state!: BupReferralState;

  @PersonalField(category, () => DateScalar, 'Day when it was sent, or the care asked for (remissdatum).')
  readonly sentOn!: string;

  @PersonalField(category, () => DateScalar, 'First visit, booked or made (första besök).', { nullable: true })
  readonly firstVisitOn!: string | null;

  @PersonalField(
    category,
    () => DateScalar,
    'Last day for a first visit by the care guarantee, while the child waits (vårdgaranti, senast).',
    { nullable: true },
  )
  readonly guaranteedBy!: string | null;
}
