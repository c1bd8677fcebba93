// The mutations of a team's meetings: plan, move, cancel, end. For the coordinators of the team.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CoordinationContext } from '../../coordination-context.ts';
import { refuseFaults } from '../../process/case-change.ts';
import { madeOnce } from '../../process/client-mutation.writer.ts';
import { faultsOfFreeText } from '../../process/free-text.rules.ts';
import { faultsOfRepetition, faultsOfTimes, seriesOf } from './series.rules.ts';
import { teamToPlan } from './team-door.ts';
import { answerWith, changeMeetingOf } from './team-meeting-changer.ts';
import { ChangeMeetingInput, MeetingInput, PlanMeetingsInput } from './team-meeting.input.ts';
import { MeetingChange } from './team-meeting.type.ts';
import { cancelMeeting, endMeeting, moveMeeting, planMeetings } from './team-meeting.writer.ts';

const longestPlace = 120;

@Resolver()
export class TeamMeetingChangeResolver {
  @Mutation(() => MeetingChange, {
    description: 'Plans a meeting of your team, or a series (planera möten). The team’s coordinators only.',
  })
  async planMeetings(
    @Arg('input', () => PlanMeetingsInput, { description: 'When, how and how often (när, hur och hur ofta).' })
    input: PlanMeetingsInput,
    @Ctx() context: CoordinationContext,
  ): Promise<MeetingChange> {
    const teamId = await teamToPlan('planMeetings', context);
    const { caller, em, now } = context;
    return answerWith(context, async () => {
      const repeat = input.repeat ?? null;
      refuseFaults([
        ...faultsOfTimes(input, now),
        ...faultsOfRepetition(repeat),
        ...faultsOfFreeText(input.place, 'place', { longest: longestPlace, optional: true }),
      ]);
      const place = placeFrom(input.place);
      const meetings = { teamId, times: seriesOf(input, repeat), form: input.form, place };
      const key = { subject: caller.subject, mutation: 'planMeetings', key: input.clientMutationId } as const;
      return em
        .fork()
        .transactional((tx) =>
          madeOnce(tx, { ...key, content: input, caseId: null, now }, () => planMeetings(tx, meetings)),
        );
    });
  }

  @Mutation(() => MeetingChange, {
    description: 'Moves a meeting or changes how it is held (ändra möte). The team’s coordinators only.',
  })
  changeMeeting(
    @Arg('input', () => ChangeMeetingInput, { description: 'What is changed (ändringen).' })
    input: ChangeMeetingInput,
    @Ctx() context: CoordinationContext,
  ): Promise<MeetingChange> {
    return changeMeetingOf('changeMeeting', input, context, (tx, meeting) => {
      refuseFaults(faultsOfFreeText(input.place, 'place', { longest: longestPlace, optional: true }));
      const moved = {
        startsAt: input.startsAt ?? meeting.startsAt,
        endsAt: input.endsAt ?? meeting.endsAt,
        form: input.form ?? meeting.form,
        place: input.place == null ? meeting.place : placeFrom(input.place),
      };
      return moveMeeting(tx, meeting, moved, context.now);
    });
  }

  @Mutation(() => MeetingChange, {
    description:
      'Cancels a meeting (ställ in möte): its cases leave the agenda, and invitations to it are cancelled. The team’s coordinators only.',
  })
  cancelMeeting(
    @Arg('input', () => MeetingInput, { description: 'Which meeting (vilket möte).' }) input: MeetingInput,
    @Ctx() context: CoordinationContext,
  ): Promise<MeetingChange> {
    return changeMeetingOf('cancelMeeting', input, context, (tx, meeting) => cancelMeeting(tx, meeting, context.now));
  }

  @Mutation(() => MeetingChange, {
    description:
      'Ends a meeting (avsluta möte) when it has been ended for each case on its agenda. The team’s coordinators only.',
  })
  endMeeting(
    @Arg('input', () => MeetingInput, { description: 'Which meeting (vilket möte).' }) input: MeetingInput,
    @Ctx() context: CoordinationContext,
  ): Promise<MeetingChange> {
    return changeMeetingOf('endMeeting', input, context, (tx, meeting) => endMeeting(tx, meeting, context.now));
  }
}

const placeFrom = (text: string | null | undefined): string | null => text?.trim() || null;
