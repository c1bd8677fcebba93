// What one organisation holds about the child of a case, before any category: whose it is, and what is withheld.
import { Arg, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AccountEntry } from '../account/account-entry.type.ts';
import { defaultFirst } from '../account/account-page.ts';
import { WithheldCategory } from './withheld-category.type.ts';

/** The key of every sector's record, as coordination hands it out through the gateway. */
export const recordKey = '@key(fields: "organisationId releaseReceipt")';

/** Each sector's record extends it and carries the key. */
@ObjectType({ simpleResolvers: true })
export abstract class OwnerRecord {
  @Field(() => ID, { description: 'The organisation that answers (verksamhet).' })
  readonly organisationId!: string;

  @Directive('@inaccessible')
  @Field(() => String, { description: 'Proof of the caller’s place in the case (intyg). Never shown to clients.' })
  readonly releaseReceipt!: string;

  @Field(() => [WithheldCategory], {
    nullable: true,
    description: 'What this organisation does not release to the caller, and why (uppgifter som inte lämnas ut).',
  })
  readonly withheld!: WithheldCategory[] | null;

  /** The guard resolves it (record/guard.ts); without the guard there is none. */
  @Field(() => [AccountEntry], {
    nullable: true,
    description:
      'In the account to the family alone (loggutdrag): who has asked to read about the child here, the newest first. Null everywhere else.',
  })
  account(
    @Arg('first', () => Int, { defaultValue: defaultFirst, description: 'How many, at most 200 (antal).' })
    _first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last one seen (markör); anything else begins with the newest.',
    })
    _after?: string | null,
  ): AccountEntry[] | null {
    return null;
  }
}
