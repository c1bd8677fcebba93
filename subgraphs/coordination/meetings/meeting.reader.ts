// Reads the meetings of the cases that a request opens: one statement, in order of time.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { manyRows, type Many } from '../row-loader.ts';
import type { MeetingForm } from './meeting-form.ts';

export interface CaseMeeting {
  readonly id: string;
  readonly caseId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly form: MeetingForm;
  readonly place: string | null;
  readonly accessOpensAt: Date;
  readonly accessClosesAt: Date;
}

const query = `
  select m.id, a.case_id, m.starts_at, m.ends_at, m.form, m.place, a.access_opens_at, a.access_closes_at
  from agenda_item a join meeting m on m.id = a.meeting_id
  where a.case_id = any(string_to_array(?, ',')::uuid[])
  order by m.starts_at, m.id`;

export const meetingsOfCases = (em: SqlEntityManager): Many<CaseMeeting> =>
  manyRows(
    async (caseIds) => (await em.execute<MeetingColumns[]>(query, [caseIds.join(',')])).map(toMeeting),
    ({ caseId }) => caseId,
  );

interface MeetingColumns {
  readonly id: string;
  readonly case_id: string;
  readonly starts_at: string | Date;
  readonly ends_at: string | Date;
  readonly form: MeetingForm;
  readonly place: string | null;
  readonly access_opens_at: string | Date;
  readonly access_closes_at: string | Date;
}

const toMeeting = (row: MeetingColumns): CaseMeeting => ({
  id: row.id,
  caseId: row.case_id,
  startsAt: new Date(row.starts_at),
  endsAt: new Date(row.ends_at),
  form: row.form,
  place: row.place,
  accessOpensAt: new Date(row.access_opens_at),
  accessClosesAt: new Date(row.access_closes_at),
});
