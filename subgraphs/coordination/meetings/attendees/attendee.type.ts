// Those from the family and its network who come to a meeting. They have no place in the case and never see data (domain rule 22).
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';

export type AttendeeKind = 'FAMILY' | 'NETWORK';

const AttendeeKindEnum = registerEnum('AttendeeKind', 'From where somebody comes to a meeting (varifrån).', {
  FAMILY: 'The family (familjen).',
  NETWORK: 'The network, for example a neighbour (nätverket).',
} satisfies Record<AttendeeKind, string>);

@ObjectType({
  description: 'Somebody whom the family brings to a meeting (deltagare från familj och nätverk); never sees any data.',
})
export class Attendee {
  @Field(() => ID, { description: 'The id of the attendance (id).' })
  id: string;
  @Field(() => AttendeeKindEnum, { description: 'From the family or its network (varifrån).' })
  kind: AttendeeKind;
  @Field(() => String, { description: 'Name (namn).' })
  name: string;
  @Field(() => String, { description: 'Relation to the child (relation till barnet).' })
  relation: string;
  meetingId: string;
}

@InputType({ description: 'Somebody whom the family brings to a meeting (deltagare från familj och nätverk).' })
export class AddAttendeeInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, nobody is added twice (nyckel).',
  })
  clientMutationId: string;
  @Field(() => ID, { description: 'The meeting’s id (mötets id).' })
  meetingId: string;
  @Field(() => AttendeeKindEnum, { description: 'From the family or its network (varifrån).' })
  kind: AttendeeKind;
  @Field(() => String, { description: 'Name, 120 characters at most (namn).' })
  name: string;
  @Field(() => String, { description: 'Relation to the child, 120 characters at most (relation till barnet).' })
  relation: string;
}

@InputType({ description: 'Somebody who does not come after all (deltagare som inte kommer).' })
export class RemoveAttendeeInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The id of the attendance (id).' })
  attendeeId: string;
}
