// Puts a case on the agenda of one of its team's coming meetings.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { ChangeFault, fault } from '../../process/change-fault.ts';
import { refuseFaults } from '../../process/case-change.ts';
import { isRowId } from '../../process/row-id.ts';
import { meetingOver, unknownMeeting } from '../meeting-faults.ts';
import type { MeetingStatus } from '../meeting.entity.ts';
import { faultsOfWindow, usualWindow } from './access-window.rules.ts';
import { alignPlaces } from './agenda.writer.ts';

export interface AgendaWish {
  readonly caseId: string;
  readonly teamId: string;
  readonly meetingId: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

export async function putOnAgenda(tx: SqlEntityManager, wish: AgendaWish, now: Date): Promise<void> {
  const { caseId, meetingId, opensAt, closesAt } = wish;
  const meeting = await shareMeeting(tx, wish);
  if (meeting.status !== 'PLANNED' || meeting.endsAt <= now) throw new ChangeFault([meetingOver]);
  const usual = usualWindow(meeting);
  const window = { opensAt: opensAt ?? usual.opensAt, closesAt: closesAt ?? usual.closesAt };
  refuseFaults(faultsOfWindow(window, now));
  const added = await tx.execute<object[]>(
    `insert into agenda_item (case_id, meeting_id, access_opens_at, access_closes_at, position)
     select ?, ?, ?, ?, 1 + coalesce((select max(position) from agenda_item where meeting_id = ?), 0)
     on conflict (case_id, meeting_id) do nothing returning 1`,
    [caseId, meetingId, window.opensAt, window.closesAt, meetingId],
  );
  if (added.length === 0) throw new ChangeFault([alreadyThere]);
  await alignPlaces(tx, [caseId]);
}

/** Held so that nobody cancels it meanwhile. */
async function shareMeeting(
  tx: SqlEntityManager,
  { meetingId, teamId }: AgendaWish,
): Promise<{ status: MeetingStatus; startsAt: Date; endsAt: Date }> {
  const [row] = isRowId(meetingId)
    ? await tx.execute<{ status: MeetingStatus; starts_at: string | Date; ends_at: string | Date }[]>(
        'select status, starts_at, ends_at from meeting where id = ? and team_id = ? for share',
        [meetingId, teamId],
      )
    : [];
  if (row === undefined) throw new ChangeFault([unknownMeeting]);
  return { status: row.status, startsAt: new Date(row.starts_at), endsAt: new Date(row.ends_at) };
}

const alreadyThere = fault(
  'ALREADY_ON_AGENDA',
  'Ärendet står redan på det mötets dagordning.',
  'The case is on that meeting’s agenda already.',
  'meetingId',
);
