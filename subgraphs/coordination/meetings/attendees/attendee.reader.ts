// Reads whom the family brings: one statement for all cases of a request.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { manyRows, type Many } from '../../row-loader.ts';

export interface AttendeeRow {
  readonly id: string;
  readonly caseId: string;
  readonly meetingId: string;
  readonly kind: 'FAMILY' | 'NETWORK';
  readonly name: string;
  readonly relation: string;
}

export const attendeesOfCases = (em: SqlEntityManager): Many<AttendeeRow> =>
  manyRows(
    async (caseIds) =>
      em.execute<AttendeeRow[]>(
        `select t.id, t.case_id as "caseId", t.meeting_id as "meetingId", t.kind, t.name, t.relation
         from case_attendee t join meeting m on m.id = t.meeting_id
         where t.case_id = any(string_to_array(?, ',')::uuid[]) order by m.starts_at, t.kind, t.id`,
        [caseIds.join(',')],
      ),
    ({ caseId }) => caseId,
  );
