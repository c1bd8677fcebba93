// "Explain access": before a meeting, what each organisation will release, and what is missing.
import { Field, ObjectType } from 'type-graphql';
import type { Category, SecrecyUnit } from '@hlt/shared/consent/category.ts';
import { CategoryEnum, SecrecyUnitEnum, WithheldReasonEnum } from '@hlt/shared/consent/category.type.ts';
import { ConsentDelivery } from '../delivery/delivery.type.ts';
import type { WithheldReason } from '@hlt/shared/consent/withheld-reason.ts';

@ObjectType({
  description:
    'Whether the consent opens one category (förklaring av åtkomst): signed by the family, and acknowledged by the organisation. It examines each request by itself and may hold back more.',
})
export class AccessExplanation {
  @Field(() => SecrecyUnitEnum, { description: 'Discloser within the organisation (sekretessenhet).' })
  secrecyUnit: SecrecyUnit;
  @Field(() => CategoryEnum, { description: 'Category (informationskategori).' })
  category: Category;
  @Field(() => String, { description: 'The category in Swedish words (informationskategori i klartext).' })
  categoryInWords: string;
  @Field(() => Boolean, { description: 'The consent opens it and the organisation has it (samtycket räcker).' })
  released: boolean;
  @Field(() => WithheldReasonEnum, { nullable: true, description: 'Why not (skäl).' })
  reason: WithheldReason | null;
  @Field(() => String, { description: 'In Swedish, with what to do (förklaring).' })
  message: string;
  @Field(() => String, { description: 'In English, with what to do.' })
  messageEnglish: string;
  @Field(() => ConsentDelivery, { description: 'How far the consent has come to the organisation (leverans).' })
  delivery: ConsentDelivery;
  organisationId: string;
  missingFromIds: readonly string[];
  caseId: string;
  childId: string;
}
