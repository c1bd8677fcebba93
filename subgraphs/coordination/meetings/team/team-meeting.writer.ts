// Plans, moves, cancels and ends the meetings of a team. Each in one transaction; throws ChangeFault for what is wrong.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { familyIsProtected } from '../../cases/protected-family.ts';
import { updateRow } from '../../process/bound-rows.ts';
import { ChangeFault, fault } from '../../process/change-fault.ts';
import { refuseFaults } from '../../process/case-change.ts';
import { alignPlaces, leaveAgenda } from '../agenda/agenda.writer.ts';
import { alignStages } from '../agenda/case-stage.ts';
import { meetingNotBegun } from '../meeting-faults.ts';
import type { MeetingForm } from '../meeting-form.ts';
import { faultsOfTimes, type MeetingTimes } from './series.rules.ts';
import type { TeamMeetingRow } from './team-meeting.reader.ts';

export interface NewMeetings {
  readonly teamId: string;
  readonly times: readonly MeetingTimes[];
  readonly form: MeetingForm;
  readonly place: string | null;
}

/** Answers with the series' id, or with that of the one meeting. */
export async function planMeetings(tx: SqlEntityManager, { teamId, times, form, place }: NewMeetings): Promise<string> {
  const ids = times.map(() => randomUUID());
  const seriesId = times.length > 1 ? randomUUID() : null;
  await executeBound(
    tx,
    `insert into meeting (id, team_id, starts_at, ends_at, form, place, series_id)
     select n.id::uuid, $1, n.starts_at::timestamptz, n.ends_at::timestamptz, $2, $3, $4::uuid
     from unnest($5::text[], $6::text[], $7::text[]) as n (id, starts_at, ends_at)`,
    [
      ...[teamId, form, place, seriesId, ids],
      ...[times.map(({ startsAt }) => startsAt.toISOString()), times.map(({ endsAt }) => endsAt.toISOString())],
    ],
  );
  return seriesId ?? ids[0] ?? '';
}

export interface MovedMeeting extends MeetingTimes {
  readonly form: MeetingForm;
  readonly place: string | null;
}

/** The cases' access windows move with the meeting's start. */
export async function moveMeeting(
  tx: SqlEntityManager,
  meeting: TeamMeetingRow,
  { startsAt, endsAt, form, place }: MovedMeeting,
  now: Date,
): Promise<void> {
  const moved = startsAt.getTime() - meeting.startsAt.getTime();
  if (moved !== 0 || endsAt.getTime() !== meeting.endsAt.getTime())
    refuseFaults(faultsOfTimes({ startsAt, endsAt }, now));
  const caseIds = await casesOn(tx, meeting.id, 'a.ended_at is null');
  const set = { starts_at: startsAt, ends_at: endsAt, form, place, version: meeting.version + 1 };
  await updateRow(tx, 'meeting', set, { id: meeting.id });
  if (moved === 0 || caseIds.length === 0) return;
  await tx.execute(
    `update agenda_item set access_opens_at = access_opens_at + ? * interval '1 millisecond',
       access_closes_at = access_closes_at + ? * interval '1 millisecond' where meeting_id = ? and ended_at is null`,
    [moved, moved, meeting.id],
  );
  await alignPlaces(tx, caseIds);
}

export async function cancelMeeting(tx: SqlEntityManager, meeting: TeamMeetingRow, now: Date): Promise<void> {
  if ((await casesOn(tx, meeting.id, 'a.ended_at is not null')).length > 0) throw new ChangeFault([hasBeenHeld]);
  const caseIds = await casesOn(tx, meeting.id, 'true');
  await setStatus(tx, meeting, 'CANCELLED');
  if (caseIds.length === 0) return;
  await leaveAgenda(tx, meeting.id, caseIds, now);
  await alignStages(tx, caseIds);
}

export async function endMeeting(tx: SqlEntityManager, meeting: TeamMeetingRow, now: Date): Promise<void> {
  if (now < meeting.startsAt) throw new ChangeFault([meetingNotBegun]);
  if ((await casesOn(tx, meeting.id, waitsForItsEnd)).length > 0) throw new ChangeFault([casesLeft]);
  await setStatus(tx, meeting, 'HELD');
}

/** A consultation is answered by itself, a closed case needs nothing, and of one with protected identity nothing is told. */
const waitsForItsEnd = `a.ended_at is null and c.kind = 'IDENTIFIED' and c.status = 'OPEN'
  and not ${familyIsProtected('c.child_id')}`;

async function casesOn(tx: SqlEntityManager, meetingId: string, which: string): Promise<string[]> {
  const rows = await tx.execute<{ case_id: string }[]>(
    `select a.case_id from agenda_item a join hlt_case c on c.id = a.case_id where a.meeting_id = ? and ${which}`,
    [meetingId],
  );
  return rows.map(({ case_id: id }) => id);
}

const setStatus = (
  tx: SqlEntityManager,
  { id, version }: TeamMeetingRow,
  status: 'HELD' | 'CANCELLED',
): Promise<unknown> => tx.execute('update meeting set status = ?, version = ? where id = ?', [status, version + 1, id]);

const hasBeenHeld = fault(
  'MEETING_HELD_FOR_A_CASE',
  'Mötet har redan avslutats för ett ärende och ställs inte in. Avsluta det i stället (endMeeting).',
  'The meeting has been ended for a case already and is not cancelled. End it instead (endMeeting).',
  'meetingId',
);

const casesLeft = fault(
  'CASES_LEFT',
  'Avsluta först mötet för varje ärende (endCaseMeeting), eller ta ärendet från dagordningen (takeOffAgenda).',
  'First end the meeting for each case (endCaseMeeting), or take the case off the agenda (takeOffAgenda).',
  'meetingId',
);
