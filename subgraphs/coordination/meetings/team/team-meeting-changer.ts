// The way of every change of a team's meeting: whose is it, is the step legal now, has somebody else been faster, all or nothing.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CoordinationContext } from '../../coordination-context.ts';
import { refuseOldVersion } from '../../process/case-change.ts';
import { ChangeFault } from '../../process/change-fault.ts';
import { illegalStep } from '../../process/step-faults.ts';
import { isLegal, type Action } from '../../process/steps.rules.ts';
import { unknownMeeting } from '../meeting-faults.ts';
import { teamToPlan } from './team-door.ts';
import { lockTeamMeeting, meetingsOf, type TeamMeetingRow } from './team-meeting.reader.ts';
import type { MeetingInput } from './team-meeting.input.ts';
import type { MeetingChange } from './team-meeting.type.ts';

export async function changeMeetingOf(
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
export async function answerWith(context: CoordinationContext, work: () => Promise<string>): Promise<MeetingChange> {
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
