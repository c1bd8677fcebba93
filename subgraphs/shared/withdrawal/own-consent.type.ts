// The organisation's own copy of a consent as its own staff see it, and what comes back when one is withdrawn there.
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Category, Purpose, SecrecyUnit } from '../consent/category.ts';
import { CategoryEnum, PurposeEnum, SecrecyUnitEnum } from '../consent/category.type.ts';
import type { GrantState } from '../consent/grant-state.ts';
import { ConsentStateEnum } from '../consent/grant-state.type.ts';
import { Problem } from '../problem/problem.type.ts';

@Directive('@shareable')
@ObjectType({
  description: 'The organisation’s own copy of a consent (egen kopia av samtycket). Own staff only.',
  simpleResolvers: true,
})
export class OwnConsent {
  @Field(() => ID, { description: 'The consent, the same as in the case (samtycke).' })
  readonly id!: string;

  @Field(() => SecrecyUnitEnum, { description: 'The unit that discloses (sekretessenhet).' })
  readonly secrecyUnit!: SecrecyUnit;

  @Field(() => [CategoryEnum], { description: 'What the family signed for (informationskategorier).' })
  readonly categories!: readonly Category[];

  @Field(() => [CategoryEnum], { description: 'Of these, what has been withdrawn (återkallade kategorier).' })
  readonly withdrawnCategories!: readonly Category[];

  @Field(() => PurposeEnum, { description: 'What for (ändamål).' })
  readonly purpose!: Purpose;

  @Field(() => Date, { description: 'From (från och med).' })
  readonly validFrom!: Date;

  @Field(() => Date, { description: 'Until, not included (till).' })
  readonly validUntil!: Date;

  @Field(() => ConsentStateEnum, { description: 'What it is worth now (läge).' })
  readonly state!: GrantState;
}

@Directive('@shareable')
@ObjectType({ description: 'What came of a withdrawal made to the organisation (resultat).', simpleResolvers: true })
export class OwnConsentChange {
  @Field(() => [OwnConsent], {
    description: 'Your unit’s copies in the case as they are now (samtycken); empty when there are problems.',
  })
  readonly consents!: readonly OwnConsent[];

  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  readonly problems!: readonly Problem[];
}

@InputType({
  description: 'A withdrawal that somebody who signed has made to the organisation (återkallelse hos verksamheten).',
})
export class WithdrawOwnConsentInput {
  @Field(() => ID, { description: 'The case (ärende).' })
  caseId!: string;

  @Field(() => [CategoryEnum], {
    nullable: true,
    description: 'Only these categories (bara dessa kategorier); the whole consent unless told.',
  })
  categories?: Category[] | null;

  @Field(() => String, {
    description:
      'Who withdrew, in what capacity and how, at most 200 characters and without a personal number (vem som återkallade).',
  })
  withdrawnBy!: string;

  @Field(() => Date, { nullable: true, description: 'When it was said (tidpunkt); now unless told.' })
  withdrawnAt?: Date | null;
}
