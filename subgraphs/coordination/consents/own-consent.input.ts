// What a guardian or a mature child sends to answer for itself.
import { Field, ID, InputType } from 'type-graphql';
import type { Category } from '@hlt/shared/consent/category.ts';
import { CategoryEnum } from '@hlt/shared/consent/category.type.ts';

@InputType({ description: 'Your own answer to consents (eget svar).' })
export class AnswerOwnConsentInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Which consents (samtycken); all that wait for you unless told.',
  })
  consentIds?: string[] | null;
}

@InputType({ description: 'Consents that the child takes back, whole or in part (barnets återkallelse).' })
export class WithdrawChildConsentInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Which consents (samtycken); all of the case that you sign unless told.',
  })
  consentIds?: string[] | null;
  @Field(() => [CategoryEnum], {
    defaultValue: [],
    description: 'Only these (uppgifter); the whole consent unless told.',
  })
  categories: Category[];
}
