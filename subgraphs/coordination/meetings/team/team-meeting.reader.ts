// Reads a team's meetings: a page of them, or those that are asked for by id.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { momentKey } from '../../connection/moment-key.ts';
import type { Page } from '../../connection/page.ts';
import { isRowId } from '../../process/row-id.ts';
import { oneRow, type One } from '../../row-loader.ts';
import type { MeetingStatus } from '../meeting.entity.ts';
import type { MeetingForm } from '../meeting-form.ts';

export interface TeamMeetingRow {
  readonly id: string;
  readonly teamId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly form: MeetingForm;
  readonly place: string | null;
  readonly status: MeetingStatus;
  readonly version: number;
  readonly seriesId: string | null;
}

const columns = 'id, team_id, starts_at, ends_at, form, place, status, version, series_id';

/** Those that end after `from`, in order of time, one more than the page holds. */
export async function teamMeetings(
  em: SqlEntityManager,
  teamId: string,
  from: Date,
  { first, after }: Page,
): Promise<TeamMeetingRow[]> {
  const rows = await em.execute<MeetingColumns[]>(
    `select ${columns} from meeting where team_id = ? and ends_at > ? and (starts_at, id) > (?, ?)
     order by starts_at, id limit ?`,
    [teamId, from, ...(momentKey(after) ?? fromTheBeginning), first + 1],
  );
  return rows.map(toMeeting);
}

export const meetingsById = (em: SqlEntityManager): One<TeamMeetingRow> =>
  oneRow(
    (ids) => readMeetings(em, `id = any(string_to_array(?, ',')::uuid[])`, [ids.filter(isRowId).join(',')]),
    ({ id }) => id,
  );

/** `id`: of one meeting, or of a series. */
export const meetingsOf = (em: SqlEntityManager, id: string): Promise<TeamMeetingRow[]> =>
  readMeetings(em, 'id = ? or series_id = ?', [id, id]);

/**
 * Locked until the end of the transaction, after the cases on its agenda: in the order of every step that takes both. None when it is
 * another team's.
 */
export async function lockTeamMeeting(
  tx: SqlEntityManager,
  id: string,
  teamId: string,
): Promise<TeamMeetingRow | undefined> {
  if (!isRowId(id)) return undefined;
  await tx.execute(
    `select 1 from hlt_case c where c.team_id = ? and c.id in (select a.case_id from agenda_item a where a.meeting_id = ?)
     order by c.id for update`,
    [teamId, id],
  );
  const [row] = await tx.execute<MeetingColumns[]>(
    `select ${columns} from meeting where id = ? and team_id = ? for update`,
    [id, teamId],
  );
  return row && toMeeting(row);
}

async function readMeetings(em: SqlEntityManager, where: string, values: string[]): Promise<TeamMeetingRow[]> {
  const query = `select ${columns} from meeting where ${where} order by starts_at, id`;
  const rows = await em.execute<MeetingColumns[]>(query, values);
  return rows.map(toMeeting);
}

const fromTheBeginning = ['0001-01-01T00:00:00.000Z', '00000000-0000-0000-0000-000000000000'] as const;

interface MeetingColumns {
  readonly id: string;
  readonly team_id: string;
  readonly starts_at: string | Date;
  readonly ends_at: string | Date;
  readonly form: MeetingForm;
  readonly place: string | null;
  readonly status: MeetingStatus;
  readonly version: number;
  readonly series_id: string | null;
}

const toMeeting = (row: MeetingColumns): TeamMeetingRow => ({
  id: row.id,
  teamId: row.team_id,
  startsAt: new Date(row.starts_at),
  endsAt: new Date(row.ends_at),
  form: row.form,
  place: row.place,
  status: row.status,
  version: row.version,
  seriesId: row.series_id,
});
