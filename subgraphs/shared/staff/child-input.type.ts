// How staff name the child: by the case, so that no personal number travels, or by the number where there is no case yet.
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The child (barnet): by exactly one of the two.' })
export class ChildInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A case of which the organisation has a consent (ärende).',
  })
  caseId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Twelve digits, or a school’s temporary id (personnummer). Never sent back.',
  })
  personalIdentityNumber?: string | null;
}
