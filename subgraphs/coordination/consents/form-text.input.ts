// What a form that is to be printed says. It has no name and no number: identity enters the hub with the consent (domain rule 20).
import { Field, InputType } from 'type-graphql';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { PurposeEnum } from '@hlt/shared/consent/category.type.ts';
import type { ExceptionCode } from '@hlt/shared/consent/grant.ts';
import { DisclosureInput } from './consent-change.input.ts';
import { ConsentExceptionEnum } from './consent.type.ts';

@InputType({ description: 'What is chosen on a form that is to be printed (val i en blankett som ska skrivas ut).' })
export class ConsentFormTextInput {
  @Field(() => PurposeEnum, { description: 'Purpose (ändamål).' })
  purpose: Purpose;
  @Field(() => String, { description: 'Language in which it is explained, as BCP 47 (språk), for example sv.' })
  language: string;
  @Field(() => Boolean, { description: 'Whether somebody interprets (tolk).' })
  interpreter: boolean;
  @Field(() => Date, { description: 'From (gäller från).' })
  validFrom: Date;
  @Field(() => Date, { description: 'Until (gäller till).' })
  validUntil: Date;
  @Field(() => [DisclosureInput], { description: 'One for each discloser (en för varje verksamhet).' })
  disclosures: DisclosureInput[];
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the child signs too (barnet skriver under).' })
  childSigns: boolean;
  @Field(() => ConsentExceptionEnum, { nullable: true, description: 'Why not every guardian signs (undantag).' })
  exception?: ExceptionCode | null;
}
