// A meeting of the team, before any case is on it.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import { connectionType } from '../../connection/connection.type.ts';
import type { MeetingStatus } from '../meeting.entity.ts';
import type { MeetingForm } from '../meeting-form.ts';
import { MeetingFormEnum } from '../meeting.type.ts';

export const MeetingStatusEnum = registerEnum('MeetingStatus', 'Where a meeting stands (mötets läge).', {
  PLANNED: 'Planned (planerat).',
  HELD: 'Held (hållet).',
  CANCELLED: 'Cancelled (inställt).',
} satisfies Record<MeetingStatus, string>);

@ObjectType({ description: 'A meeting of an HLT team (teamets möte), in a room or digital.' })
export class TeamMeeting {
  @Field(() => ID, { description: 'The meeting’s id (mötets id).' })
  id: string;
  @Field(() => Date, { description: 'Starts (börjar).' })
  startsAt: Date;
  @Field(() => Date, { description: 'Ends (slutar).' })
  endsAt: Date;
  @Field(() => MeetingFormEnum, { description: 'In a room or digitally (mötesform).' })
  form: MeetingForm;
  @Field(() => String, { nullable: true, description: 'Place (plats), when it is settled.' })
  place: string | null;
  @Field(() => MeetingStatusEnum, { description: 'Where it stands (läge).' })
  status: MeetingStatus;
  @Field(() => Int, { description: 'Rises with every change of the meeting (version); send it with a change.' })
  version: number;
  @Field(() => ID, { nullable: true, description: 'The same for meetings that were planned together (serie).' })
  seriesId: string | null;
  teamId: string;
}

export const TeamMeetingConnection = connectionType(() => TeamMeeting, {
  name: 'TeamMeeting',
  description: 'Meetings of a team (teamets möten)',
});

@ObjectType({ description: 'What came of a step with the team’s meetings (resultat).' })
export class MeetingChange {
  @Field(() => [TeamMeeting], { description: 'The meetings as they are now (mötena); none when nothing was changed.' })
  meetings: TeamMeeting[];
  @Field(() => [Problem], { description: 'Why nothing was changed (hinder); empty when it was.' })
  problems: Problem[];
}
