// How staff name an item.
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'An item (post): by exactly one of the two.' })
export class NamedItemInput {
  @Field(() => ID, { nullable: true, description: 'The item within its owner (post-id).' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its id in the organisation’s own system (källans id).' })
  sourceId?: string | null;
}
