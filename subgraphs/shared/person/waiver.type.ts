// An adult's own waiver as the organisation's own staff see it, and what they register.
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Category, Purpose, Sector } from '../consent/category.ts';
import { CategoryEnum, PurposeEnum, registerEnum, SectorEnum } from '../consent/category.type.ts';
import { Problem } from '../problem/problem.type.ts';
import { DateScalar } from '../scalars/date.ts';
import { ChildInput } from '../staff/child-input.type.ts';

export type WaiverMethod = 'ELECTRONIC' | 'PAPER';
const WaiverMethodEnum = registerEnum<WaiverMethod>('WaiverMethod', 'How it was signed (sätt).', {
  ELECTRONIC: 'Electronically (elektroniskt).',
  PAPER: 'On paper (på papper).',
});

@Directive('@shareable')
@ObjectType({
  description:
    'An adult’s own waiver (eget samtycke): what the items say about this parent, sibling or partner may be shown with them. Own staff only.',
  simpleResolvers: true,
})
export class PersonWaiver {
  @Field(() => ID, { description: 'The waiver (id).' })
  readonly id!: string;

  @Field(() => ID, { description: 'The adult, as the organisation’s own id (person-id). Never a personal number.' })
  readonly personId!: string;

  @Field(() => [CategoryEnum], { description: 'Categories (informationskategorier).' })
  readonly categories!: readonly Category[];

  @Field(() => PurposeEnum, { description: 'Purpose (ändamål).' })
  readonly purpose!: Purpose;

  @Field(() => Date, { description: 'Valid from (gäller från).' })
  readonly validFrom!: Date;

  @Field(() => Date, { description: 'Valid until, not included (gäller till).' })
  readonly validUntil!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn (återtaget).' })
  readonly withdrawnAt!: Date | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What came of registering or withdrawing a waiver (resultat).', simpleResolvers: true })
export class PersonWaiverResult {
  @Field(() => PersonWaiver, {
    nullable: true,
    description: 'The waiver as it is now (samtycket); none when there are problems.',
  })
  readonly waiver!: PersonWaiver | null;

  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  readonly problems!: readonly Problem[];
}

@InputType({ description: 'Who may see it (mottagare): the same rule as in a consent. An exclusion counts most.' })
export class WaiverRecipientsInput {
  @Field(() => [SectorEnum], { nullable: true, description: 'Sectors (sektorer).' })
  sectors?: Sector[] | null;

  @Field(() => [ID], { nullable: true, description: 'Organisations by themselves (verksamheter).' })
  organisationIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Organisations that are left out (undantagna).' })
  excludedOrganisationIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'The child’s guardians too (vårdnadshavarna).' })
  guardians?: boolean | null;
}

@InputType({ description: 'An adult’s own waiver to register (registrera ett eget samtycke).' })
export class PersonWaiverInput {
  @Field(() => ChildInput, { description: 'The child whose items speak of the adult (barnet).' })
  child!: ChildInput;

  @Field(() => String, { description: 'The adult’s number, twelve digits (personnummer). Never sent back.' })
  personalIdentityNumber!: string;

  @Field(() => DateScalar, {
    description: 'The adult’s date of birth (födelsedatum): at least 18 years at the signing.',
  })
  bornOn!: string;

  @Field(() => [CategoryEnum], { description: 'Categories (informationskategorier).' })
  categories!: Category[];

  @Field(() => WaiverRecipientsInput, { description: 'Who may see it (mottagare).' })
  recipients!: WaiverRecipientsInput;

  @Field(() => PurposeEnum, { description: 'Purpose (ändamål).' })
  purpose!: Purpose;

  @Field(() => Date, { description: 'Valid from (gäller från).' })
  validFrom!: Date;

  @Field(() => Date, { description: 'Valid until, not included (gäller till).' })
  validUntil!: Date;

  @Field(() => WaiverMethodEnum, { description: 'How it was signed (sätt).' })
  method!: WaiverMethod;

  @Field(() => Date, { description: 'When the adult signed (undertecknat).' })
  signedAt!: Date;
}

@InputType({ description: 'Withdraws a waiver on the adult’s word (återta ett eget samtycke).' })
export class WithdrawWaiverInput {
  @Field(() => ID, { description: 'The waiver (id).' })
  waiverId!: string;
}
