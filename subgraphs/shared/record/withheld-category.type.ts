// A category that the owner does not release, and why: a normal answer, that tells nothing of what exists (domain rule 16).
import { Directive, Field, ObjectType } from 'type-graphql';
import type { Category } from '../consent/category.ts';
import { CategoryEnum, WithheldReasonEnum } from '../consent/category.type.ts';
import { withheldSentences, type WithheldReason } from '../consent/withheld-reason.ts';

@Directive('@shareable')
@ObjectType({
  description: 'A category that is not released, and why (uppgifter som inte lämnas ut).',
  simpleResolvers: true,
})
export class WithheldCategory {
  @Field(() => CategoryEnum, { description: 'The category (informationskategori).' })
  readonly category!: Category;

  @Field(() => WithheldReasonEnum, { description: 'Why (skäl).' })
  readonly reason!: WithheldReason;

  @Field(() => String, { description: 'In Swedish: why, and what to do (skäl och vad man kan göra).' })
  readonly message!: string;

  @Field(() => String, { description: 'In English: why, and what to do.' })
  readonly messageEnglish!: string;
}

export const withheldCategory = (category: Category, reason: WithheldReason): WithheldCategory => ({
  category,
  reason,
  message: withheldSentences[reason].swedish,
  messageEnglish: withheldSentences[reason].english,
});
