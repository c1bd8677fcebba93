// An HLT meeting as it stands on the case's agenda.
import { Field, ID, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import type { MeetingForm } from './meeting-form.ts';

export const MeetingFormEnum = registerEnum('MeetingForm', 'How the meeting is held (mötesform).', {
  IN_ROOM: 'In a room (fysiskt).',
  DIGITAL: 'Digitally (digitalt).',
} satisfies Record<MeetingForm, string>);

@ObjectType({ description: 'An HLT meeting (HLT-möte) with this case on its agenda.' })
export class Meeting {
  @Field(() => ID, { description: 'The meeting’s id (mötets id).' })
  id: string;
  @Field(() => Date, { description: 'Starts (börjar).' })
  startsAt: Date;
  @Field(() => Date, { description: 'Ends (slutar).' })
  endsAt: Date;
  @Field(() => MeetingFormEnum, { description: 'In a room or digitally (mötesform).' })
  form: MeetingForm;
  @Field(() => String, { nullable: true, description: 'Place (plats), when it is settled.' })
  place?: string | null | undefined;
  @Field(() => Date, { description: 'This case can be opened from (åtkomst från).' })
  accessOpensAt: Date;
  @Field(() => Date, { description: 'This case can be opened until (åtkomst till).' })
  accessClosesAt: Date;
}
