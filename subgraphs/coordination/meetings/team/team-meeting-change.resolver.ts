// The mutations of a team's meetings: plan, move, cancel, end. For the coordinators of the team.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CoordinationContext } from '../../coordination-context.ts';
import { refuseFaults, refuseOldVersion } from '../../process/case-change.ts';
import { ChangeFault } from '../../process/change-fault.ts';
import { madeOnce } from '../../process/client-mutation.writer.ts';
import { faultsOfFreeText } from '../../process/free-text.rules.ts';
import { illegalStep } from '../../process/step-faults.ts';
import { isLegal, type Action } from '../../process/steps.rules.ts';
import { unknownMeeting } from '../meeting-faults.ts';
import { faultsOfRepetition, faultsOfTimes, seriesOf } from './series.rules.ts';
import { teamToPlan } from './team-door.ts';
import { ChangeMeetingInput, MeetingInput, PlanMeetingsInput } from './team-meeting.input.ts';
import { lockTeamMeeting, meetingsOf, type TeamMeetingRow } from './team-meeting.reader.ts';
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
    return changeOne('changeMeeting', input, context, (tx, meeting) => {
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
    return changeOne('cancelMeeting', input, context, (tx, meeting) => cancelMeeting(tx, meeting, context.now));
  }

  @Mutation(() => MeetingChange, {
    description:
      'Ends a meeting (avsluta möte) when it has been ended for each case on its agenda. The team’s coordinators only.',
  })
  endMeeting(
    @Arg('input', () => MeetingInput, { description: 'Which meeting (vilket möte).' }) input: MeetingInput,
    @Ctx() context: CoordinationContext,
  ): Promise<MeetingChange> {
    return changeOne('endMeeting', input, context, (tx, meeting) => endMeeting(tx, meeting, context.now));
  }
}

async function changeOne(
  action: Action,
  { meetingId, version }: MeetingInput,
  context: CoordinationContext,
  work: (tx: SqlEntityManager, meeting: TeamMeetingRow) => Promise<void>,
): Promise<MeetingChange> {
  const teamId = await teamToPlan(action, context);
  return answerWith(context, () =>
    context.em.fork().transactional(async (tx) => {
      const meeting = await lockTeamMeeting(tx, meetingId, teamId);
      if (meeting === undefined) throw new ChangeFault([unknownMeeting]);
      if (!isLegal(action, meeting.status))
        throw new ChangeFault([illegalStep(action, 'MEETING', meeting.status, 'TEAM_COORDINATOR', 'meetingId')]);
      refuseOldVersion(meeting.version, version, 'version');
      await work(tx, meeting);
      return meeting.id;
    }),
  );
}

/** `work` answers with the id of the meeting, or of the series. */
async function answerWith(context: CoordinationContext, work: () => Promise<string>): Promise<MeetingChange> {
  try {
    const id = await work();
    context.refresh();
    const meetings = await meetingsOf(context.em, id);
    return { meetings, problems: [] };
  } catch (error) {
    if (error instanceof ChangeFault) return { meetings: [], problems: [...error.faults] };
    throw error;
  }
}

const placeFrom = (text: string | null | undefined): string | null => text?.trim() || null;
