// What a coordinator or a guardian sends to change a consent.
import { Field, ID, InputType } from 'type-graphql';
import type { Category, Purpose, SecrecyUnit, Sector } from '@hlt/shared/consent/category.ts';
import { CategoryEnum, PurposeEnum, SecrecyUnitEnum, SectorEnum } from '@hlt/shared/consent/category.type.ts';
import type { ExceptionCode } from '@hlt/shared/consent/grant.ts';
import { ConsentExceptionEnum, SignatureMethodEnum } from './consent.type.ts';
import type { SignatureMethod } from './consent-words.ts';

@InputType({ description: 'What one discloser may share, and with whom (vad en verksamhet får lämna ut).' })
export class DisclosureInput {
  @Field(() => ID, { description: 'Organisation that discloses (verksamhet som lämnar ut).' })
  organisationId: string;
  @Field(() => SecrecyUnitEnum, { description: 'Discloser within it (sekretessenhet).' })
  secrecyUnit: SecrecyUnit;
  @Field(() => [CategoryEnum], { description: 'What may be shared (uppgifter).' })
  categories: Category[];
  @Field(() => [SectorEnum], { defaultValue: [], description: 'Recipients by sector (mottagande sektorer).' })
  recipientSectors: Sector[];
  @Field(() => [ID], { defaultValue: [], description: 'Recipients by organisation (mottagande verksamheter).' })
  recipientOrganisationIds: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Organisations that may not have it (undantagna mottagare).' })
  excludedOrganisationIds: string[];
}

@InputType({ description: 'Why not every guardian has to sign (undantag), with the written reason.' })
export class ConsentExceptionInput {
  @Field(() => ConsentExceptionEnum, { description: 'Exception (undantag).' })
  code: ExceptionCode;
  @Field(() => String, { description: 'The written reason, 2000 characters at most (skäl).' })
  reason: string;
}

@InputType({ description: 'One signer’s answer on the form (svar).' })
export class ConsentAnswerInput {
  @Field(() => ID, { nullable: true, description: 'The guardian (vårdnadshavare); none: the child itself.' })
  guardianId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'True when the answer is no (nekar).' })
  refused: boolean;
  @Field(() => Date, { description: 'When (när).' })
  answeredAt: Date;
  @Field(() => SignatureMethodEnum, { description: 'How it was signed (underskriftssätt).' })
  method: SignatureMethod;
  @Field(() => String, {
    nullable: true,
    description: 'Where a paper was signed, 120 characters at most (ort).',
  })
  place?: string | null;
}

@InputType({ description: 'A consent form that the family has signed (undertecknad samtyckesblankett).' })
export class RegisterConsentInput {
  @Field(() => ID, {
    description: 'Chosen by you, one for each form: sent again with the same key, no second form is made (nyckel).',
  })
  clientMutationId: string;
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => PurposeEnum, { nullable: true, description: 'Purpose (ändamål); that of the case unless told.' })
  purpose?: Purpose | null;
  @Field(() => String, { description: 'Language in which it was explained, as BCP 47 (språk), for example sv.' })
  language: string;
  @Field(() => Boolean, { description: 'Whether somebody interpreted (tolk).' })
  interpreter: boolean;
  @Field(() => String, { description: 'Version of the form’s text (blankettens version).' })
  textVersion: string;
  @Field(() => Date, { description: 'From (gäller från).' })
  validFrom: Date;
  @Field(() => Date, { description: 'Until (gäller till).' })
  validUntil: Date;
  @Field(() => [DisclosureInput], { description: 'One for each discloser (en för varje verksamhet).' })
  disclosures: DisclosureInput[];
  @Field(() => [ID], { description: 'Guardians whose signatures it needs (vårdnadshavare).' })
  guardianIds: string[];
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the child signs too (barnet skriver under).' })
  childSigns: boolean;
  @Field(() => ConsentExceptionInput, { nullable: true, description: 'Why not every guardian signs (undantag).' })
  exception?: ConsentExceptionInput | null;
  @Field(() => [ConsentAnswerInput], { description: 'The answers that are there already (svar).' })
  answers: ConsentAnswerInput[];
}

@InputType({ description: 'The answer of a further signer (svar från ytterligare en undertecknare).' })
export class AnswerConsentInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Which consents (samtycken); all that wait for the person unless told.',
  })
  consentIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The guardian (vårdnadshavare); none: the child itself.' })
  guardianId?: string | null;
  @Field(() => Date, { description: 'When the person answered (när).' })
  answeredAt: Date;
}

@InputType({ description: 'A signature (underskrift).' })
export class SignConsentInput extends AnswerConsentInput {
  @Field(() => SignatureMethodEnum, { description: 'How it was signed (underskriftssätt).' })
  method: SignatureMethod;
  @Field(() => String, {
    nullable: true,
    description: 'Where a paper was signed, 120 characters at most (ort).',
  })
  place?: string | null;
}

@InputType({ description: 'A refusal (nej).' })
export class RefuseConsentInput extends AnswerConsentInput {}

@InputType({ description: 'A consent taken back, whole or in part (återkallelse).' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Which consents (samtycken); all of the case that the person signs unless told.',
  })
  consentIds?: string[] | null;
  @Field(() => [CategoryEnum], {
    defaultValue: [],
    description: 'Only these (uppgifter); the whole consent unless told.',
  })
  categories: Category[];
  @Field(() => ID, {
    nullable: true,
    description:
      'On whose word (på vems begäran): a guardian; yourself, when you are one; for the coordinator none is the child.',
  })
  guardianId?: string | null;
}
