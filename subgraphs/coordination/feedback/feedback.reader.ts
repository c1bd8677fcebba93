// Reads what guardians have been told: of the cases that a request opens, and what is late in all that somebody coordinates.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { familyIsProtected } from '../cases/protected-family.ts';
import { momentKey } from '../connection/moment-key.ts';
import type { Page } from '../connection/page.ts';
import { manyRows, type Many } from '../row-loader.ts';
import { momentOrNull } from '../row-moment.ts';
import type { FeedbackOffer, FeedbackWay } from './feedback-words.ts';

export interface FeedbackRow {
  readonly id: string;
  readonly caseId: string;
  readonly meetingId: string;
  readonly guardianId: string;
  readonly guardianName: string;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly how: FeedbackWay | null;
  readonly doneById: string | null;
  readonly offered: readonly FeedbackOffer[];
  readonly note: string | null;
  readonly version: number;
}

const columns = `
  f.id, f.case_id, f.meeting_id, f.guardian_id, g.given_name || ' ' || g.family_name as guardian_name, f.due_at, f.done_at,
  f.how, f.done_by_id, to_json(f.offered) as offered, f.note, f.version`;

export const feedbackOfCases = (em: SqlEntityManager): Many<FeedbackRow> =>
  manyRows(
    async (caseIds) => {
      const rows = await em.execute<FeedbackColumns[]>(
        `select ${columns} from feedback f join guardian g on g.id = f.guardian_id
         where f.case_id = any(string_to_array(?, ',')::uuid[]) order by f.due_at, g.given_name, f.id`,
        [caseIds.join(',')],
      );
      return rows.map(toFeedback);
    },
    ({ caseId }) => caseId,
  );

/**
 * Due before `now` and not done, in the open cases that the caller coordinates, the latest first; one more than the page holds. By the
 * same rules as the door to a case (cases/may-open-case.rules.ts), except its windows: the coordinator's work goes on between meetings.
 */
export async function overdueFeedback(
  em: SqlEntityManager,
  { subject, organisationNumber }: Caller,
  now: Date,
  { first, after }: Page,
): Promise<FeedbackRow[]> {
  const rows = await executeBound<FeedbackColumns>(
    em,
    `select ${columns}
     from person me
     join participant p on p.person_id = me.id and p.role = 'COORDINATOR' and p.stepped_aside_at is null
     join organisation o on o.id = p.organisation_id
       and ($2::text is null or o.organisation_number is null or o.organisation_number = $2)
     join case_organisation co on co.case_id = p.case_id and co.organisation_id = p.organisation_id
       and co.stepped_aside_at is null
     join hlt_case c on c.id = p.case_id and c.status = 'OPEN'
     join feedback f on f.case_id = c.id and f.done_at is null and f.due_at < $3::timestamptz
     join guardian g on g.id = f.guardian_id
     where me.subject = $1 and (f.due_at, f.id) > ($4::timestamptz, $5::uuid)
       and not ${familyIsProtected('c.child_id')}
     order by f.due_at, f.id limit ${String(first + 1)}`,
    [subject, organisationNumber, now.toISOString(), ...(momentKey(after) ?? fromTheBeginning)],
  );
  return rows.map(toFeedback);
}

const fromTheBeginning = ['0001-01-01T00:00:00.000Z', '00000000-0000-0000-0000-000000000000'] as const;

interface FeedbackColumns {
  readonly id: string;
  readonly case_id: string;
  readonly meeting_id: string;
  readonly guardian_id: string;
  readonly guardian_name: string;
  readonly due_at: string | Date;
  readonly done_at: string | Date | null;
  readonly how: FeedbackWay | null;
  readonly done_by_id: string | null;
  readonly offered: readonly FeedbackOffer[];
  readonly note: string | null;
  readonly version: number;
}

const toFeedback = (row: FeedbackColumns): FeedbackRow => ({
  id: row.id,
  caseId: row.case_id,
  meetingId: row.meeting_id,
  guardianId: row.guardian_id,
  guardianName: row.guardian_name,
  dueAt: new Date(row.due_at),
  doneAt: momentOrNull(row.done_at),
  how: row.how,
  doneById: row.done_by_id,
  offered: row.offered,
  note: row.note,
  version: row.version,
});
