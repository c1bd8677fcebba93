// "Explain access": before a meeting, what each organisation will release, and what is missing.
import { Field, ObjectType } from 'type-graphql';
import type { Category, SecrecyUnit } from '@hlt/shared/consent/category.ts';
import { CategoryEnum, SecrecyUnitEnum, WithheldReasonEnum } from '@hlt/shared/consent/category.type.ts';
import type { WithheldReason } from '@hlt/shared/consent/withheld-reason.ts';

@ObjectType({
  description:
    'Whether the consent opens one category (förklaring av åtkomst). The organisation examines each request by itself and may hold back more.',
})
export class AccessExplanation {
  @Field(() => SecrecyUnitEnum, { description: 'Discloser within the organisation (sekretessenhet).' })
  secrecyUnit: SecrecyUnit;
  @Field(() => CategoryEnum, { description: 'Category (informationskategori).' })
  category: Category;
  @Field(() => String, { description: 'The category in Swedish words (informationskategori i klartext).' })
  categoryInWords: string;
  @Field(() => Boolean, { description: 'The consent opens it (samtycket räcker).' })
  released: boolean;
  @Field(() => WithheldReasonEnum, { nullable: true, description: 'Why not (skäl).' })
  reason: WithheldReason | null;
  @Field(() => String, { description: 'In Swedish, with what to do (förklaring).' })
  message: string;
  @Field(() => String, { description: 'In English, with what to do.' })
  messageEnglish: string;
  organisationId: string;
  missingFromIds: readonly string[];
  caseId: string;
  childId: string;
}
