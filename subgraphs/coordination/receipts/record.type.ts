// A record of an organisation: what stands in the case even when the owner is silent. The owner adds its categories to it.
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { ReceiptWish } from './receipt-wish.ts';

/** One shape under three names: the owners of each sector contribute to their own. */
abstract class OrganisationRecord {
  organisationId: string;
  wish: ReceiptWish;
}

// The receipt is part of the key, so that it travels inside the query plan; only the owners resolve it.
const key = '@key(fields: "organisationId releaseReceipt", resolvable: false)';
const organisationText = 'The organisation’s id (verksamhetens id).';

@Directive(key)
@ObjectType({ description: 'What a school organisation (skola, elevhälsa) releases in the case.' })
export class SchoolRecord extends OrganisationRecord {
  @Field(() => ID, { description: organisationText })
  declare organisationId: string;
}

@Directive(key)
@ObjectType({
  description:
    'What social services (socialtjänst) release in the case. Never a report of concern (orosanmälan), or that there is one: it has a channel of its own.',
})
export class SocialServicesRecord extends OrganisationRecord {
  @Field(() => ID, { description: organisationText })
  declare organisationId: string;
}

@Directive(key)
@ObjectType({ description: 'What healthcare (hälso- och sjukvård) releases in the case.' })
export class HealthcareRecord extends OrganisationRecord {
  @Field(() => ID, { description: organisationText })
  declare organisationId: string;
}

export type AnyRecord = SchoolRecord | SocialServicesRecord | HealthcareRecord;

export const recordFor = (wish: ReceiptWish): AnyRecord => ({ organisationId: wish.organisation.id, wish });
