// Puts a case on the agenda of one of its team's coming meetings.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { ChangeFault, fault } from '../../process/change-fault.ts';
import { refuseFaults } from '../../process/case-change.ts';
import { isRowId } from '../../process/row-id.ts';
import { meetingOver, unknownMeeting } from '../meeting-faults.ts';
import type { MeetingStatus } from '../meeting.entity.ts';
import { faultsOfWindow, usualWindow, type AccessWindow } from './access-window.rules.ts';
import { alignPlaces } from './agenda.writer.ts';

export interface AgendaWish {
  readonly caseId: string;
  readonly teamId: string;
  readonly meetingId: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

export async function putOnAgenda(tx: SqlEntityManager, wish: AgendaWish, now: Date): Promise<void> {
  const { caseId, meetingId, teamId, opensAt, closesAt } = wish;
  const usual = usualWindow(await shareComingMeeting(tx, meetingId, teamId, now));
  const window = { opensAt: opensAt ?? usual.opensAt, closesAt: closesAt ?? usual.closesAt };
  refuseFaults(faultsOfWindow(window, now));
  if (!(await addToAgenda(tx, { caseId, meetingId, window }))) throw new ChangeFault([alreadyThere]);
  await alignPlaces(tx, [caseId]);
}

/** Last on it; false when it is there already. */
export async function addToAgenda(
  tx: SqlEntityManager,
  { caseId, meetingId, window }: { caseId: string; meetingId: string; window: AccessWindow },
): Promise<boolean> {
  const added = await tx.execute<object[]>(
    `insert into agenda_item (case_id, meeting_id, access_opens_at, access_closes_at, position)
     select ?, ?, ?, ?, 1 + coalesce((select max(position) from agenda_item where meeting_id = ?), 0)
     on conflict (case_id, meeting_id) do nothing returning 1`,
    [caseId, meetingId, window.opensAt, window.closesAt, meetingId],
  );
  return added.length > 0;
}

export interface ComingMeeting {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** One of the team's that is not over, held so that nobody cancels it meanwhile. */
export async function shareComingMeeting(
  tx: SqlEntityManager,
  meetingId: string,
  teamId: string,
  now: Date,
): Promise<ComingMeeting> {
  const [row] = isRowId(meetingId)
    ? await tx.execute<{ status: MeetingStatus; starts_at: string | Date; ends_at: string | Date }[]>(
        'select status, starts_at, ends_at from meeting where id = ? and team_id = ? for share',
        [meetingId, teamId],
      )
    : [];
  if (row === undefined) throw new ChangeFault([unknownMeeting]);
  const meeting = { id: meetingId, startsAt: new Date(row.starts_at), endsAt: new Date(row.ends_at) };
  if (row.status !== 'PLANNED' || meeting.endsAt <= now) throw new ChangeFault([meetingOver]);
  return meeting;
}

const alreadyThere = fault(
  'ALREADY_ON_AGENDA',
  'Ärendet står redan på det mötets dagordning.',
  'The case is on that meeting’s agenda already.',
  'meetingId',
);
