// What may leave of an ongoing intervention.
import { ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { itemOf, PersonalField } from '@hlt/shared/item/item.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { OngoingSocialServiceCode } from './ongoing-social-service.entity.ts';

const OngoingSocialServiceCodeEnum = registerEnum<OngoingSocialServiceCode>(
  'OngoingSocialServiceCode',
  'Kind of voluntary intervention (insats). Compulsory care, placement and income support have no code, and never get one.',
  {
    FAMILY_TREATMENT: 'Family treatment (familjebehandling).',
    STRUCTURED_OUTPATIENT: 'A structured programme of open care (strukturerad öppenvård).',
    SUPPORT_TALKS: 'Support talks with the child (stödsamtal).',
    CONTACT_PERSON: 'A contact person (kontaktperson).',
    CONTACT_FAMILY: 'A contact family (kontaktfamilj).',
    SUPPORT_AT_HOME: 'Practical support at home (hemmabaserat stöd).',
  },
);

const category = 'ONGOING_SOCIAL_SERVICE';

@ObjectType({
  description: 'A voluntary intervention of social services (pågående insats).',
  simpleResolvers: true,
})
export class OngoingSocialService extends itemOf(category, OngoingSocialServiceCodeEnum) {
  @PersonalField(category, () => DateScalar, 'First day, also when it lies ahead (startdatum).')
  readonly beganOn!: string;

  @PersonalField(category, () => String, 'What it is to lead to, in the family’s words (mål).')
  readonly aim!: string;

  @PersonalField(category, () => String, 'Who carries it out (utförare).')
  readonly performer!: string;

  @PersonalField(category, () => DateScalar, 'Next follow-up with the family (uppföljning).', { nullable: true })
  readonly followUpOn!: string | null;
}
