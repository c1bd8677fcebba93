// The account to the family: one record for each organisation, which adds what its own log says.
import { Field, ID, ObjectType } from 'type-graphql';
import type { OpenedAccount } from './account-door.ts';

@ObjectType({
  description:
    'Who has asked to read about the child, and what was decided (loggutdrag): from each organisation’s own log, in `account` of its record. Asking is logged too.',
})
export class AccessAccount {
  @Field(() => ID, { description: 'The case through which it was asked (ärendets id).' })
  caseId: string;
  @Field(() => String, { description: 'The child’s name (barnets namn).' })
  childName: string;
  @Field(() => Date, { description: 'When it was asked (tidpunkt).' })
  askedAt: Date;
  opened: OpenedAccount;
}
