// What is sent to open a case: the child and its guardians together with what the family has consented to, never before (domain rule 20).
import { Field, InputType, Int } from 'type-graphql';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { PurposeEnum, registerEnum } from '@hlt/shared/consent/category.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { Cause, Raiser } from '../cases/case-words.ts';
import { CauseEnum, RaiserEnum } from '../cases/case-words.type.ts';
import { ConsentExceptionInput, DisclosureInput } from '../consents/consent-change.input.ts';
import type { SignatureMethod } from '../consents/consent-words.ts';
import { SignatureMethodEnum } from '../consents/consent.type.ts';
import { PlacementInput } from '../teams/suggest-team.type.ts';

const SexEnum = registerEnum('Sex', 'Legal sex (juridiskt kön), for the statistics.', {
  GIRL: 'Girl (flicka).',
  BOY: 'Boy (pojke).',
});

@InputType({ description: 'Somebody’s name and number (namn och personnummer).' })
export class OpenedPersonInput {
  @Field(() => String, { description: 'First name (förnamn), 80 characters at most.' })
  givenName: string;
  @Field(() => String, { description: 'Family name (efternamn), 80 characters at most.' })
  familyName: string;
  @Field(() => String, {
    description: 'Personal identity number (personnummer), twelve digits; a child’s can be the school’s temporary id.',
  })
  personalIdentityNumber: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Protected identity (skyddade personuppgifter): then nothing is saved, and the manual route is told.',
  })
  protectedIdentity: boolean;
}

@InputType({ description: 'The child (barnet).' })
export class OpenedChildInput extends OpenedPersonInput {
  @Field(() => DateScalar, { description: 'Date of birth (födelsedatum).' })
  birthDate: string;
  @Field(() => SexEnum, { nullable: true, description: 'Legal sex (juridiskt kön), for the statistics.' })
  sex?: 'GIRL' | 'BOY' | null;
  @Field(() => PlacementInput, { description: 'Where it goes, is registered and is listed (skola, kommun, listning).' })
  placement: PlacementInput;
}

@InputType({ description: 'A signer’s answer on the form that opens the case (svar).' })
export class OpeningAnswerInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Which of `guardians`, counted from 0 (vårdnadshavare); none: the child itself.',
  })
  guardian?: number | null;
  @Field(() => Date, { description: 'When (när).' })
  answeredAt: Date;
  @Field(() => SignatureMethodEnum, { description: 'How it was signed (underskriftssätt).' })
  method: SignatureMethod;
  @Field(() => String, { nullable: true, description: 'Where a paper was signed, 120 characters at most (ort).' })
  place?: string | null;
}

@InputType({ description: 'The consent form with which the case is opened (samtyckesblankett).' })
export class OpeningFormInput {
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
  @Field(() => [Int], {
    nullable: true,
    description: 'Which of `guardians` sign, counted from 0 (undertecknare); all unless told.',
  })
  signers?: number[] | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the child signs too (barnet skriver under).' })
  childSigns: boolean;
  @Field(() => ConsentExceptionInput, { nullable: true, description: 'Why not every guardian signs (undantag).' })
  exception?: ConsentExceptionInput | null;
  @Field(() => [OpeningAnswerInput], {
    description:
      'Those who have said yes already (underskrifter). None: the family signs in the hub, and until then only the coordinator sees the case.',
  })
  answers: OpeningAnswerInput[];
}

@InputType({ description: 'A case to open, with identity and consent together (öppna ärende med samtycke).' })
export class OpenCaseInput {
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, it is opened once (nyckel).',
  })
  clientMutationId: string;
  @Field(() => PurposeEnum, { nullable: true, description: 'Purpose (ändamål); an HLT meeting unless told.' })
  purpose?: Purpose | null;
  @Field(() => CauseEnum, { description: 'Cause (orsak).' })
  cause: Cause;
  @Field(() => RaiserEnum, { description: 'Who raised it (vem som aktualiserade).' })
  raisedBy: Raiser;
  @Field(() => Date, { nullable: true, description: 'When it was raised (när); now unless told.' })
  raisedAt?: Date | null;
  @Field(() => OpenedChildInput, { description: 'The child (barnet).' })
  child: OpenedChildInput;
  @Field(() => [OpenedPersonInput], { description: 'All registered guardians (alla vårdnadshavare).' })
  guardians: OpenedPersonInput[];
  @Field(() => OpeningFormInput, { description: 'What the family consents to (samtycket).' })
  form: OpeningFormInput;
}
