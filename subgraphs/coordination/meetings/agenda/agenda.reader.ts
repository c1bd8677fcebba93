// Reads agendas: of the cases that a request opens, or of the meetings that it lists; one statement of each.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { manyRows, type Many } from '../../row-loader.ts';
import { momentOrNull } from '../../row-moment.ts';

export interface AgendaItemRow {
  readonly caseId: string;
  readonly meetingId: string;
  readonly position: number;
  readonly accessOpensAt: Date;
  readonly accessClosesAt: Date;
  readonly endedAt: Date | null;
  readonly noInterventionReason: string | null;
  /** YYYY-MM-DD. */
  readonly nextDate: string | null;
}

/** In order of time. */
export const agendaOfCases = (em: SqlEntityManager): Many<AgendaItemRow> =>
  manyRows(
    (ids) => readAgenda(em, 'a.case_id', ids),
    ({ caseId }) => caseId,
  );

/** In the order of the agenda. */
export const agendaOfMeetings = (em: SqlEntityManager): Many<AgendaItemRow> =>
  manyRows(
    (ids) => readAgenda(em, 'a.meeting_id', ids),
    ({ meetingId }) => meetingId,
  );

async function readAgenda(em: SqlEntityManager, key: string, ids: readonly string[]): Promise<AgendaItemRow[]> {
  const rows = await em.execute<AgendaColumns[]>(
    `select a.case_id, a.meeting_id, a.position, a.access_opens_at, a.access_closes_at, a.ended_at,
       a.no_intervention_reason, a.next_date::text as next_date
     from agenda_item a join meeting m on m.id = a.meeting_id
     where ${key} = any(string_to_array(?, ',')::uuid[]) order by m.starts_at, m.id, a.position, a.case_id`,
    [ids.join(',')],
  );
  return rows.map(toItem);
}

interface AgendaColumns {
  readonly case_id: string;
  readonly meeting_id: string;
  readonly position: number;
  readonly access_opens_at: string | Date;
  readonly access_closes_at: string | Date;
  readonly ended_at: string | Date | null;
  readonly no_intervention_reason: string | null;
  readonly next_date: string | null;
}

const toItem = (row: AgendaColumns): AgendaItemRow => ({
  caseId: row.case_id,
  meetingId: row.meeting_id,
  position: row.position,
  accessOpensAt: new Date(row.access_opens_at),
  accessClosesAt: new Date(row.access_closes_at),
  endedAt: momentOrNull(row.ended_at),
  noInterventionReason: row.no_intervention_reason,
  nextDate: row.next_date,
});
