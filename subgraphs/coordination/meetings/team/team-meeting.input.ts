// What a team's coordinator sends to plan its meetings.
import { Field, ID, InputType, Int } from 'type-graphql';
import type { MeetingForm } from '../meeting-form.ts';
import { MeetingFormEnum } from '../meeting.type.ts';

@InputType({ description: 'How a meeting is repeated (upprepning), at the same time of the day.' })
export class RepetitionInput {
  @Field(() => Int, { description: 'Weeks in between, 1–12 (veckor emellan).' })
  everyWeeks: number;
  @Field(() => Int, { description: 'How many in all, 2–26 (antal möten).' })
  times: number;
}

@InputType({ description: 'A meeting, or a series of them (möte eller mötesserie).' })
export class PlanMeetingsInput {
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, nothing is planned twice (nyckel).',
  })
  clientMutationId: string;
  @Field(() => Date, { description: 'The first one starts (börjar).' })
  startsAt: Date;
  @Field(() => Date, { description: 'The first one ends (slutar).' })
  endsAt: Date;
  @Field(() => MeetingFormEnum, { description: 'In a room or digitally (mötesform).' })
  form: MeetingForm;
  @Field(() => String, { nullable: true, description: 'Place (plats), 120 characters at most.' })
  place?: string | null;
  @Field(() => RepetitionInput, { nullable: true, description: 'How it is repeated (upprepning); once unless told.' })
  repeat?: RepetitionInput | null;
}

@InputType({ description: 'Which meeting (vilket möte).' })
export class MeetingInput {
  @Field(() => ID, { description: 'The meeting’s id (mötets id).' })
  meetingId: string;
  @Field(() => Int, { nullable: true, description: 'The version that you have read (version).' })
  version?: number | null;
}

@InputType({ description: 'A meeting that is moved or held otherwise (ändrat möte); what is not told stays.' })
export class ChangeMeetingInput extends MeetingInput {
  @Field(() => Date, { nullable: true, description: 'Starts (börjar). Each case’s access window moves along.' })
  startsAt?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Ends (slutar).' })
  endsAt?: Date | null;
  @Field(() => MeetingFormEnum, { nullable: true, description: 'In a room or digitally (mötesform).' })
  form?: MeetingForm | null;
  @Field(() => String, { nullable: true, description: 'Place (plats), 120 characters at most; empty for none.' })
  place?: string | null;
}
