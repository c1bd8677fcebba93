// A consent grant in readable form: what the family signed for one discloser.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Category, Purpose, SecrecyUnit, Sector } from '@hlt/shared/consent/category.ts';
import {
  CategoryEnum,
  PurposeEnum,
  registerEnum,
  SecrecyUnitEnum,
  SectorEnum,
} from '@hlt/shared/consent/category.type.ts';
import type { ConsentGrant, ExceptionCode, Signer } from '@hlt/shared/consent/grant.ts';
import type { SignatureMethod, SignerCapacity } from './consent-words.ts';
import type { LiveState } from './live-state.rules.ts';

export const ConsentExceptionEnum = registerEnum(
  'ConsentException',
  'Why not every guardian has to sign (undantag från att alla skriver under), with a written reason in the file.',
  {
    SOLE_CUSTODY: 'Sole custody (ensam vårdnad).',
    GUARDIAN_PREVENTED: 'A guardian is prevented (vårdnadshavare förhindrad, FB 6:13).',
    CHILD_DECIDES: 'The child decides for itself (barnet bestämmer självt).',
    LEGAL_REVIEW: 'After legal review (efter juridisk prövning).',
  } satisfies Record<ExceptionCode, string>,
);

export const SignerCapacityEnum = registerEnum('SignerCapacity', 'In what capacity somebody signs (egenskap).', {
  GUARDIAN: 'Guardian (vårdnadshavare).',
  CHILD: 'The child itself (barnet).',
} satisfies Record<SignerCapacity, string>);

export const SignatureMethodEnum = registerEnum('SignatureMethod', 'How it was signed (underskriftssätt).', {
  ELECTRONIC: 'Electronically (elektroniskt).',
  PAPER: 'On paper (på papper).',
} satisfies Record<SignatureMethod, string>);

export const ConsentLiveStateEnum = registerEnum(
  'ConsentLiveState',
  'What a consent is worth now, and whether its end is near (samtyckets läge).',
  {
    ACTIVE: 'In force (gäller).',
    EXPIRING: 'In force, and ends within 30 days: ask the family whether to renew it (går snart ut).',
    WAITING_FOR_OTHER_GUARDIAN: 'Not everyone has signed; nothing is released (väntar på underskrift).',
    REFUSED: 'A guardian has said no; nothing is released (nekat).',
    NOT_YET_VALID: 'Its first day has not come (har inte börjat gälla).',
    EXPIRED: 'Its last day has passed (har gått ut).',
    WITHDRAWN: 'Taken back by a signer (återkallat).',
  } satisfies Record<LiveState, string>,
);

@ObjectType({ description: 'Somebody whose signature a consent needs (undertecknare).' })
export class ConsentSigner {
  @Field(() => SignerCapacityEnum, { description: 'Capacity (egenskap).' })
  capacity: SignerCapacity;
  @Field(() => Date, { nullable: true, description: 'Signed (skrev under).' })
  signedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'Said no (sa nej).' })
  refusedAt: Date | null;
  @Field(() => SignatureMethodEnum, { nullable: true, description: 'How it was signed (underskriftssätt).' })
  method: SignatureMethod | null;
  id: Signer['id'];
  childId: string;
}

@ObjectType({ description: 'A consent (samtycke): a waiver of secrecy for one discloser, never a blanket one.' })
export class Consent {
  @Field(() => ID, { description: 'The consent’s id (samtyckets id).' })
  id: string;
  @Field(() => Int, { description: 'Rises with every change (version).' })
  version: number;
  @Field(() => SecrecyUnitEnum, { description: 'Discloser within the organisation (sekretessenhet).' })
  secrecyUnit: SecrecyUnit;
  @Field(() => [CategoryEnum], { description: 'What may be shared (uppgifter som får delas).' })
  categories: Category[];
  @Field(() => [CategoryEnum], { description: 'Taken back out of it (återkallade uppgifter).' })
  withdrawnCategories: Category[];
  @Field(() => PurposeEnum, { description: 'Purpose (ändamål).' })
  purpose: Purpose;
  @Field(() => Date, { description: 'From (gäller från).' })
  validFrom: Date;
  @Field(() => Date, { description: 'Until (gäller till).' })
  validUntil: Date;
  @Field(() => Date, { nullable: true, description: 'Withdrawn (återkallat).' })
  withdrawnAt: Date | null;
  @Field(() => [SectorEnum], { description: 'Recipients by sector (mottagande sektorer).' })
  recipientSectors: Sector[];
  @Field(() => ConsentExceptionEnum, { nullable: true, description: 'Why not everyone signs (undantag).' })
  exception: ExceptionCode | null;
  grant: ConsentGrant;
}
