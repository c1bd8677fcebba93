// What one organisation holds about the child of a case, before any category: whose it is, and what is withheld.
import { Directive, Field, ID, ObjectType } from 'type-graphql';
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
}
