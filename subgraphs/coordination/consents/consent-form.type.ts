// A consent form as those of the case see it: one sheet, with its grants, its signers and its text.
import { Field, ID, ObjectType } from 'type-graphql';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { PurposeEnum } from '@hlt/shared/consent/category.type.ts';
import type { ConsentGrant, ExceptionCode } from '@hlt/shared/consent/grant.ts';
import { GuardianConsentStatusEnum } from '../cases/child.type.ts';
import type { Actor } from '../process/steps.rules.ts';
import type { StoredForm } from './consent-form.reader.ts';
import type { SignatureMethod, SignerCapacity } from './consent-words.ts';
import { ConsentExceptionEnum, SignatureMethodEnum, SignerCapacityEnum } from './consent.type.ts';
import type { GuardianConsentStatus } from './guardian-status.rules.ts';

@ObjectType({ description: 'Somebody who is asked to sign the form (undertecknare).' })
export class ConsentFormSigner {
  @Field(() => String, { description: 'First and family name (namn).' })
  name: string;
  @Field(() => SignerCapacityEnum, { description: 'Capacity (egenskap).' })
  capacity: SignerCapacity;
  @Field(() => GuardianConsentStatusEnum, { description: 'The answer, over all consents of the form (svar).' })
  status: GuardianConsentStatus;
  @Field(() => Date, { nullable: true, description: 'Signed (skrev under).' })
  signedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'Said no (sa nej).' })
  refusedAt: Date | null;
  @Field(() => SignatureMethodEnum, { nullable: true, description: 'How it was signed (underskriftssätt).' })
  method: SignatureMethod | null;
  @Field(() => String, { nullable: true, description: 'Where a paper was signed (ort); for the coordinator only.' })
  place: string | null;
}

@ObjectType({ description: 'A consent form (samtyckesblankett): one sheet that makes one consent for each discloser.' })
export class ConsentForm {
  @Field(() => ID, { description: 'The form’s id (blankettens id).' })
  id: string;
  @Field(() => PurposeEnum, { description: 'Purpose (ändamål).' })
  purpose: Purpose;
  @Field(() => String, { description: 'Language in which it was explained, as BCP 47 (språk).' })
  language: string;
  @Field(() => Boolean, { description: 'Whether somebody interpreted (tolk).' })
  interpreter: boolean;
  @Field(() => String, { description: 'Version of the wording that the family signed (textens version).' })
  textVersion: string;
  @Field(() => Date, { description: 'Registered (registrerad).' })
  registeredAt: Date;
  @Field(() => Date, { description: 'From (gäller från).' })
  validFrom: Date;
  @Field(() => Date, { description: 'Until (gäller till).' })
  validUntil: Date;
  @Field(() => ID, { nullable: true, description: 'The form that it renews or extends (fortsätter blankett).' })
  continuesFormId: string | null;
  @Field(() => [ID], { description: 'Forms that renew or extend it (fortsätts av blanketter).' })
  continuedByFormIds: string[];
  @Field(() => ConsentExceptionEnum, { nullable: true, description: 'Why not every guardian signs (undantag).' })
  exception: ExceptionCode | null;
  @Field(() => String, {
    nullable: true,
    description: 'The written reason for the exception (skäl); for the coordinator only.',
  })
  exceptionReason: string | null;
  stored: StoredForm;
  grants: readonly ConsentGrant[];
  viewer: Actor;
}
