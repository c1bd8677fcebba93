// What a coordinator sends to renew a consent, or to extend it to another organisation or category: a new form that continues an earlier one.
import { Field, ID, InputType } from 'type-graphql';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { PurposeEnum } from '@hlt/shared/consent/category.type.ts';
import { ConsentAnswerInput, ConsentExceptionInput, DisclosureInput } from './consent-change.input.ts';

@InputType({
  description:
    'A form that continues an earlier one (förnyat eller utökat samtycke): new consents, signed anew. What is not told is as in the earlier form.',
})
export class RenewConsentInput {
  @Field(() => ID, {
    description: 'Chosen by you, one for each form: sent again with the same key, no second form is made (nyckel).',
  })
  clientMutationId: string;
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The form that it continues (blanketten som fortsätts).' })
  formId: string;
  @Field(() => Date, { description: 'From (gäller från).' })
  validFrom: Date;
  @Field(() => Date, { description: 'Until (gäller till).' })
  validUntil: Date;
  @Field(() => String, { description: 'Version of the form’s text (blankettens version).' })
  textVersion: string;
  @Field(() => [DisclosureInput], {
    nullable: true,
    description:
      'Only these (en för varje verksamhet), to extend it; unless told all that the family has agreed to and not taken back.',
  })
  disclosures?: DisclosureInput[] | null;
  @Field(() => PurposeEnum, { nullable: true, description: 'Purpose (ändamål).' })
  purpose?: Purpose | null;
  @Field(() => String, { nullable: true, description: 'Language in which it was explained, as BCP 47 (språk).' })
  language?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether somebody interpreted (tolk).' })
  interpreter?: boolean | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Guardians whose signatures it needs (vårdnadshavare); all who are registered unless told.',
  })
  guardianIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the child signs too (barnet skriver under).' })
  childSigns?: boolean | null;
  @Field(() => ConsentExceptionInput, {
    nullable: true,
    description: 'Why not every guardian signs (undantag). Never taken over: the reason is tried anew.',
  })
  exception?: ConsentExceptionInput | null;
  @Field(() => [ConsentAnswerInput], { defaultValue: [], description: 'The answers that are there already (svar).' })
  answers: ConsentAnswerInput[];
}
